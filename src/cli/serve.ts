import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Desk } from '../desk/desk.js'
import { addExample, example } from '../desk/example.js'
import { readNew } from '../desk/ingest.js'
import { packageRoot } from '../lib/root.js'
import { createApp } from '../server/app.js'
import { listen } from '../server/listen.js'
import { type Command, Misuse } from './command.js'
import { progress } from './progress.js'

export const defaultPort = 4820

export const serve: Command = {
  name: 'serve',
  summary: 'Shows the desk in the browser: events on a map, each beside the words it rests on.',
  usage: `[--port N] [--host ADDRESS] [--example]

  --port N        where to listen (${defaultPort}); when it is taken, the next free one
  --host ADDRESS  who may ask: 127.0.0.1, this machine only, unless you say otherwise (there is no log-in)
  --example       takes in the example desk first: ${example.name}`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: String(defaultPort) },
        host: { type: 'string', default: '127.0.0.1' },
        example: { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (!/^\d+$/.test(values.port) || port > 65_535) throw new Misuse(`--port is '${values.port}': expected 0 to 65535`)

    const stop = stopAsked()
    const desk = await Desk.open(process.env, process.cwd())
    try {
      if (values.example) await addExample(desk, new Date())
      const unreadable = await readNew(desk, { progress: progress('reading reports'), signal: stop.signal })
      for (const { id, problem } of unreadable)
        process.stderr.write(`sitrep serve: report ${id} is left out: ${problem}\n`)
      if (stop.signal.aborted) return 0

      const app = createApp({
        desk,
        name: values.example ? example.name : 'Desk',
        pages: join(packageRoot, 'dist/web'),
        hosts: [values.host.toLowerCase()],
      })
      const server = await listen(app, values.host, port)
      if (port !== 0 && server.port !== port) process.stderr.write(`port ${port} is taken, so it is ${server.port}\n`)
      const host = values.host.includes(':') ? `[${values.host}]` : values.host
      process.stdout.write(`http://${host}:${server.port}/   (Ctrl-C ends it)\n`)
      await stop.asked
      await server.stop()
      return 0
    } finally {
      await desk.close()
    }
  },
}

/** Waits for Ctrl-C or a request to end; a second one ends at once. */
function stopAsked(): { signal: AbortSignal; asked: Promise<void> } {
  const controller = new AbortController()
  const asked = new Promise<void>((done) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
        if (controller.signal.aborted) process.exit(130)
        controller.abort()
        done()
      })
    }
  })
  return { signal: controller.signal, asked }
}
