import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { Problem } from '../lib/problem.js'

export interface Listening {
  readonly port: number
  /** Answers what was asked, then ends; cuts off what takes longer than `patience` ms. */
  stop(patience?: number): Promise<void>
}

/** Serves on the first free port from `port` on; 0 takes any. */
export async function listen(app: Hono, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  for (let tried = port; ; tried++) {
    const error = await tryPort(server, host, tried)
    if (!error) break
    if (error.code !== 'EADDRINUSE' || tried >= Math.min(port + 20, 65_535)) {
      throw new Problem('NO_PORT', `cannot serve on ${host} port ${tried} (${error.code}): choose another with --port`)
    }
  }
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: (patience = 5000) =>
      new Promise((done) => {
        const cut = setTimeout(() => server.closeAllConnections(), patience)
        server.close(() => {
          clearTimeout(cut)
          done()
        })
        server.closeIdleConnections()
      }),
  }
}

function tryPort(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((done) => {
    const onError = (error: NodeJS.ErrnoException) => done(error)
    server.once('error', onError)
    server.listen(port, host, () => {
      server.off('error', onError)
      done(null)
    })
  })
}
