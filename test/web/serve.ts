import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The policy the page must run under: everything from the server itself, nothing inline. */
const policy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Serves the built pages and these answers, as strictly as the real server does. */
export async function serve(answers: Record<string, unknown>): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    response.setHeader('content-security-policy', policy)
    response.setHeader('x-content-type-options', 'nosniff')
    if (path.startsWith('/api/')) {
      const answer = answers[path]
      response.writeHead(answer === undefined ? 404 : 200, { 'content-type': types['.json'] })
      response.end(JSON.stringify(answer ?? { problem: { code: 'not-found', message: `There is no ${path}.` } }))
      return
    }
    const asked = join('dist/web', normalize(path))
    const file = existsSync(asked) && extname(asked) ? asked : 'dist/web/index.html'
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    response.end(readFileSync(file))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
