import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isPublic } from '../../src/outside/address.js'
import { fetchPage, type World } from '../../src/outside/fetch.js'

const never: World = {
  resolve: async (name) => {
    throw new Error(`${name} must not be asked for`)
  },
  allows: isPublic,
  ports: new Set([80, 443, 8080, 8443]),
}

// This machine and the cloud's metadata service in the spellings that have got past other guards.
test.each([
  ...[
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://017700000001/',
    'http://0/',
  ],
  ...['http://0.0.0.0/', 'http://１２７.０.０.１/', 'http://[::1]/', 'http://[::]/', 'http://[::ffff:7f00:1]/'],
  ...['http://[::ffff:127.0.0.1]/', 'http://[64:ff9b::7f00:1]/', 'http://[fd00::1]/', 'http://[fe80::1]/'],
  ...['http://[2002:7f00:1::]/', 'http://169.254.169.254/', 'http://0251.0376.0251.0376/', 'http://10.0.0.1/'],
  ...['http://192.168.1.1/', 'http://172.16.0.1/', 'http://100.64.0.1/', 'http:\\\\127.0.0.1\\', 'ht\ttp://127.0.0.1/'],
  ...['http://1.1.1.1:22/', 'http://1.1.1.1:25/', 'http://1.1.1.1:6379/', 'http://me:secret@1.1.1.1/'],
  ...['file:///etc/passwd', 'ftp://1.1.1.1/', 'data:text/plain,x', 'gopher://1.1.1.1/', 'javascript:1', 'blob:x'],
])('%s is not fetched', async (address) => {
  await expect(fetchPage(address, never)).rejects.toMatchObject({ code: 'BLOCKED_ADDRESS' })
})

test.each(['localhost', 'localhost.', 'rebound.example'])(
  'a name that leads here, %s, is not fetched',
  async (name) => {
    const world = { ...never, resolve: async () => [{ address: '127.0.0.1', family: 4 }] }
    await expect(fetchPage(`http://${name}/`, world)).rejects.toMatchObject({ code: 'BLOCKED_ADDRESS' })
  },
)

test('a name with one public and one private address is not fetched', async () => {
  const two = [
    { address: '93.184.215.14', family: 4 },
    { address: '10.0.0.1', family: 4 },
  ]
  const fetching = fetchPage('http://two.example/', { ...never, resolve: async () => two })
  await expect(fetching).rejects.toMatchObject({ code: 'BLOCKED_ADDRESS' })
})

test('public addresses are those of the open internet', () => {
  expect(['93.184.215.14', '8.8.8.8', '2606:4700:4700::1111'].every(isPublic)).toBe(true)
  expect(['203.0.113.9', '224.0.0.1', '255.255.255.255', '2001:db8::1', '2001::1', 'nonsense'].some(isPublic)).toBe(
    false,
  )
})

/** Servers on 127.0.0.0/8 that stand for the open internet; 127.0.0.9 stands for the network within. */
let outer: Server
let inner: Server
let port = 0
let innerPort = 0
let secretAsked = 0
const names: Record<string, string> = { 'news.example': '127.0.0.2' }
let world: World

const answers: Record<string, RequestListener> = {
  '/page': (_, response) => {
    response.setHeader('content-type', 'text/html; charset=windows-1252').end(Buffer.from('caf\xe9', 'latin1'))
  },
  '/gzip': (_, response) => void response.setHeader('content-encoding', 'gzip').end(gzipSync('Sirte')),
  '/br': (_, response) => void response.setHeader('content-encoding', 'br').end(brotliCompressSync('Jufra')),
  '/bomb': (_, response) => {
    response.setHeader('content-encoding', 'br').end(brotliCompressSync(Buffer.alloc(5_000_000)))
  },
  '/endless': (_, response) => {
    const more = () => {
      while (response.write('x'.repeat(65_536)));
    }
    response.on('drain', more)
    more()
  },
  '/never': () => {},
  '/slow': (_, response) => {
    response.write('a')
  },
  '/strange': (_, response) => void response.setHeader('content-encoding', 'zstd').end('x'),
  '/gone': (_, response) => void response.writeHead(404).end(),
  '/loop': (_, response) => void response.writeHead(302, { location: '/loop' }).end(),
  '/on': (_, response) => void response.writeHead(301, { location: '/page' }).end(),
}

beforeAll(async () => {
  outer = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://outer')
    const to = url.searchParams.get('to')
    if (to) response.writeHead(Number(url.searchParams.get('status') ?? 302), { location: to }).end()
    else answers[url.pathname]?.(request, response)
  })
  inner = createServer((_, response) => {
    secretAsked++
    response.end('secret')
  })
  await new Promise<void>((done) => outer.listen(0, '127.0.0.2', done))
  await new Promise<void>((done) => inner.listen(0, '127.0.0.9', done))
  port = (outer.address() as AddressInfo).port
  innerPort = (inner.address() as AddressInfo).port
  world = {
    resolve: async (name) => [{ address: names[name] ?? '127.0.0.9', family: 4 }],
    allows: (address) => address === '127.0.0.2',
    ports: new Set([port, innerPort]),
  }
})

afterAll(() => {
  for (const server of [outer, inner]) {
    server.closeAllConnections()
    server.close()
  }
})

const page = (path: string) => `http://news.example:${port}${path}`

test('a page comes with its address and its character set', async () => {
  const { bytes, url, charset } = await fetchPage(page('/on'), world)
  expect({ text: Buffer.from(bytes).toString('latin1'), url, charset }).toEqual({
    text: 'café',
    url: page('/page'),
    charset: 'windows-1252',
  })
})

test('packed pages are unpacked', async () => {
  expect(Buffer.from((await fetchPage(page('/gzip'), world)).bytes).toString()).toBe('Sirte')
  expect(Buffer.from((await fetchPage(page('/br'), world)).bytes).toString()).toBe('Jufra')
})

test.each([301, 302, 303, 307, 308])('a redirect (%i) into the network within is not followed', async (status) => {
  for (const to of [`http://127.0.0.9:${innerPort}/`, `http://inside.example:${innerPort}/`, 'file:///etc/passwd']) {
    const fetching = fetchPage(page(`/?status=${status}&to=${encodeURIComponent(to)}`), world)
    await expect(fetching).rejects.toMatchObject({ code: 'BLOCKED_ADDRESS' })
  }
  expect(secretAsked).toBe(0)
})

test('a name that changes its address between the check and the connection gains nothing', async () => {
  let asked = 0
  const rebinding = async () => [{ address: asked++ === 0 ? '127.0.0.2' : '127.0.0.9', family: 4 }]
  const { bytes } = await fetchPage(page('/page'), { ...world, resolve: rebinding })
  expect(bytes.length).toBe(4)
  expect({ asked, secretAsked }).toEqual({ asked: 1, secretAsked: 0 })
})

test('what has no end is cut off', async () => {
  await expect(fetchPage(page('/bomb'), world, { bytes: 1e6 })).rejects.toMatchObject({ code: 'TOO_LARGE' })
  await expect(fetchPage(page('/endless'), world, { wireBytes: 1e6 })).rejects.toMatchObject({ code: 'TOO_LARGE' })
  await expect(fetchPage(page('/loop'), world)).rejects.toThrow(/leads on more than 5 times/)
  await expect(fetchPage(page('/never'), world, { firstByteMs: 50 })).rejects.toThrow(/no answer within/)
  await expect(fetchPage(page('/slow'), world, { wholeMs: 200 })).rejects.toThrow(/took longer than/)
})

test('what cannot be had is said with what to do', async () => {
  await expect(fetchPage(page('/gone'), world)).rejects.toThrow(/answered 404: open it in a browser/)
  await expect(fetchPage(page('/strange'), world)).rejects.toThrow(/packed as 'zstd'/)
  const unknown = { ...world, resolve: never.resolve }
  await expect(fetchPage(page('/page'), unknown)).rejects.toThrow(/no address is known for news\.example/)
})
