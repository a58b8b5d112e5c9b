import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { Desk } from '../desk/desk.js'
import { checkHealth, showDesk, showEvent, showEvents, showReport, showReports, showRules } from '../desk/show.js'
import { isOurs } from './host.js'
import { pages } from './pages.js'

export interface AppOptions {
  readonly desk: Desk
  /** What the page calls the desk. */
  readonly name: string
  /** Folder of the built pages. */
  readonly pages: string
  /** Host names, beside addresses and localhost, under which the desk may be asked. */
  readonly hosts: readonly string[]
}

/** Everything the server answers: the API of model/api.ts, and the pages. It only shows; nothing here changes a desk. */
export function createApp({ desk, name, pages: folder, hosts }: AppOptions): Hono {
  const app = new Hono()

  app.use(async (context, next) => {
    if (!isOurs(context.req.header('host'), hosts)) {
      throw new HTTPException(403, {
        message: 'asked under a name that is not this desk’s: use the address it printed',
      })
    }
    await next()
    for (const [header, value] of Object.entries(headers)) context.header(header, value)
  })

  app.get('/api/health', async (context) => {
    const health = await checkHealth(desk)
    return context.json(health, health.status === 'ok' ? 200 : 503)
  })
  app.get('/api/desk', async (context) => context.json(await showDesk(desk, name)))
  app.get('/api/reports', async (context) => context.json(await showReports(desk)))
  app.get('/api/reports/:id', async (context) => {
    const id = parseId(context.req.param('id'))
    return context.json((await showReport(desk, id)) ?? missing('report', id))
  })
  app.get('/api/events', async (context) => context.json(await showEvents(desk)))
  app.get('/api/events/:id', async (context) => {
    const id = parseId(context.req.param('id'))
    return context.json((await showEvent(desk, id)) ?? missing('event', id))
  })
  app.get('/api/rules', (context) => context.json(showRules()))
  app.get('*', pages(folder))
  app.all('*', () => {
    throw new HTTPException(405, { message: 'this address only answers GET' })
  })

  app.notFound((context) => context.json({ problem: { code: 'NOT_FOUND', message: 'nothing is here' } }, 404))
  app.onError((error, context) => {
    const status = error instanceof HTTPException ? error.status : 500
    // What went wrong inside is for whoever runs the server, not for whoever asks it.
    if (status === 500) console.error(error)
    const message = status === 500 ? 'the desk could not answer: its terminal says why' : error.message
    return context.json({ problem: { code: codes[status] ?? 'FAULT', message } }, status)
  })
  return app
}

const codes: Record<number, string> = { 400: 'BAD_REQUEST', 403: 'FORBIDDEN', 404: 'NOT_FOUND', 405: 'NOT_ALLOWED' }

/** The page needs nothing but its own files, so nothing else may be loaded, run or drawn. */
const headers = {
  'content-security-policy':
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

const id = z.string().min(1).max(200)

function parseId(given: string): string {
  const parsed = id.safeParse(given)
  if (!parsed.success) throw new HTTPException(400, { message: 'an id has 1 to 200 characters' })
  return parsed.data
}

function missing(what: string, id: string): never {
  throw new HTTPException(404, { message: `no ${what} '${id}' in this desk` })
}
