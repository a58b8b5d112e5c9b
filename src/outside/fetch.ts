import { promises as dns, type LookupAddress } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Problem } from '../lib/problem.js'
import { isPublic } from './address.js'

export interface Fetched {
  readonly bytes: Uint8Array
  /** The address that answered, after redirects. */
  readonly url: string
  /** As the answer's header names it, null when it does not. */
  readonly charset: string | null
}

/** The world as fetching sees it; tests put a small one in its place. */
export interface World {
  readonly resolve: (name: string) => Promise<readonly LookupAddress[]>
  readonly allows: (address: string) => boolean
  readonly ports: ReadonlySet<number>
}

const internet: World = {
  resolve: (name) => dns.lookup(name, { all: true, verbatim: true }),
  allows: isPublic,
  ports: new Set([80, 443, 8080, 8443]),
}

const limits = { redirects: 5, wireBytes: 20e6, bytes: 50e6, firstByteMs: 10_000, wholeMs: 30_000 }

/**
 * Fetches a page of the open internet, and nothing else: whoever names the address must not reach this machine or its
 * network through us. Every hop is checked, addresses written as numbers too, and the connection goes to the very
 * address that was checked, whatever the name means a moment later.
 */
export async function fetchPage(
  address: string,
  world = internet,
  limit: Partial<typeof limits> = {},
): Promise<Fetched> {
  const within = { ...limits, ...limit }
  const stop = AbortSignal.timeout(within.wholeMs)
  let url = parse(address)
  for (let hop = 0; hop <= within.redirects; hop++) {
    const target = await check(url, world)
    const response = await ask(url, target, within, stop)
    const status = response.statusCode ?? 0
    const { location } = response.headers
    if (status >= 300 && status < 400 && location !== undefined) {
      response.destroy()
      url = parse(location, url)
      continue
    }
    if (status !== 200) {
      response.destroy()
      throw new Problem(
        'NOT_FETCHED',
        `${url.href} answered ${status}: open it in a browser, save the page and add the file`,
      )
    }
    const bytes = await body(response, url, within, stop)
    const charset = /charset\s*=\s*"?([\w-]+)/i.exec(response.headers['content-type'] ?? '')?.[1] ?? null
    return { bytes, url: url.href, charset }
  }
  throw new Problem(
    'NOT_FETCHED',
    `${address} leads on more than ${within.redirects} times: give the last address itself`,
  )
}

function parse(address: string, base?: URL): URL {
  let url: URL
  try {
    url = new URL(address, base)
  } catch {
    throw new Problem('BAD_ADDRESS', `'${address}' is no web address: expected https://…`)
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Problem('BLOCKED_ADDRESS', `${url.href} is not fetched: only http and https are`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new Problem('BLOCKED_ADDRESS', `${url.host} is not fetched: its address holds a user name`)
  }
  return url
}

/** The one address to connect to. Every address a name has must be allowed, or none is used. */
async function check(url: URL, { resolve, allows, ports }: World): Promise<LookupAddress> {
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  if (!ports.has(port)) {
    throw new Problem(
      'BLOCKED_ADDRESS',
      `${url.href} is not fetched: port ${port} is no web port (${[...ports].join(', ')})`,
    )
  }
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(name)
  const found = family ? [{ address: name, family }] : await lookUp(name, resolve)
  if (!found[0] || !found.every(({ address }) => allows(address))) {
    throw new Problem('BLOCKED_ADDRESS', `${url.href} is not fetched: it leads to this machine or its network`)
  }
  return found[0]
}

async function lookUp(name: string, resolve: World['resolve']): Promise<readonly LookupAddress[]> {
  try {
    return await resolve(name)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new Problem(
      'NOT_FETCHED',
      `no address is known for ${name} (${code ?? message}): check it and the connection`,
    )
  }
}

function ask(url: URL, target: LookupAddress, within: typeof limits, stop: AbortSignal): Promise<IncomingMessage> {
  const pinned: LookupFunction = (_, options, answer) => {
    if (options.all) answer(null, [target])
    else answer(null, target.address, target.family)
  }
  return new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      lookup: pinned,
      agent: false,
      signal: stop,
      headers: {
        'user-agent': 'sitrep',
        accept: 'text/html, text/plain;q=0.9, */*;q=0.1',
        'accept-encoding': 'gzip, br, deflate',
      },
    })
    const slow = () => request.destroy(new Error(`no answer within ${within.firstByteMs / 1000} s`))
    const timer = setTimeout(slow, within.firstByteMs)
    request.on('response', (response) => {
      clearTimeout(timer)
      const { remoteAddress } = response.socket
      if (remoteAddress === target.address || remoteAddress === `::ffff:${target.address}`) return done(response)
      response.destroy()
      fail(new Problem('BLOCKED_ADDRESS', `${url.href} answered from another address than was checked`))
    })
    request.on('error', (error) => {
      clearTimeout(timer)
      fail(notFetched(url, error, within))
    })
    request.end()
  })
}

/** The unpacked body, read no further than the limits on what comes in and on what it unpacks to. */
async function body(
  response: IncomingMessage,
  url: URL,
  within: typeof limits,
  stop: AbortSignal,
): Promise<Uint8Array> {
  const encodings = (response.headers['content-encoding'] ?? '').split(',').map((word) => word.trim().toLowerCase())
  const packed = encodings.filter((encoding) => encoding !== '' && encoding !== 'identity').reverse()
  const stages: Readable[] = [Readable.from(upTo(response, within.wireBytes, url), { objectMode: false })]
  const parts: Uint8Array[] = []
  try {
    if (packed.length > 5) throw new Problem('NOT_FETCHED', `${url.href} is packed ${packed.length} times over`)
    for (const encoding of packed) {
      const unpack = unpackers[encoding]
      if (!unpack) throw new Problem('NOT_FETCHED', `${url.href} is packed as '${encoding}', which was not asked for`)
      const [last, next] = [stages.at(-1)!, unpack()]
      last.on('error', (error) => next.destroy(error))
      stages.push(last.pipe(next))
    }
    for await (const part of upTo(stages.at(-1)!, within.bytes, url)) parts.push(part)
  } catch (error) {
    throw error instanceof Problem ? error : notFetched(url, stop.aborted ? stop.reason : (error as Error), within)
  } finally {
    response.destroy()
    for (const stage of stages) stage.destroy()
  }
  return Buffer.concat(parts)
}

async function* upTo(stream: AsyncIterable<Uint8Array>, most: number, url: URL): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const part of stream) {
    length += part.length
    if (length > most) {
      throw new Problem('TOO_LARGE', `${url.href} is larger than ${Math.round(most / 1e6)} MB: add its text as a file`)
    }
    yield part
  }
}

const unpackers: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

function notFetched(url: URL, error: Error, within: typeof limits): Problem {
  const why = error.name === 'TimeoutError' ? `it took longer than ${within.wholeMs / 1000} s` : error.message
  return new Problem('NOT_FETCHED', `${url.href} could not be fetched: ${why}`)
}
