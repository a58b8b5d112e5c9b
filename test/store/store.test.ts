import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Address, Store } from '../../src/store/open.js'
import { findPostgres, freshDatabase, startPostgres, temporaryHome } from './servers.js'
import { storeCases } from './store.cases.js'

describe('the embedded PostgreSQL', () => {
  const home = temporaryHome()
  let store: Store
  beforeAll(async () => {
    store = await Store.open({ home })
  })
  afterAll(async () => {
    await store.close()
    rmSync(home, { recursive: true })
  })
  storeCases(
    () => store,
    () => ({ home }),
  )
})

const postgres = findPostgres()
describe.skipIf(!postgres)(`PostgreSQL by URL${postgres ? '' : ' (none here: set TEST_DATABASE_URL)'}`, () => {
  let store: Store
  let address: Address
  let stop = async () => {}
  beforeAll(async () => {
    const server = 'url' in postgres! ? { url: postgres.url, stop } : await startPostgres(postgres!.bin)
    stop = server.stop
    address = { url: await freshDatabase(server.url) }
    // Two that open a new database at once must not both make its tables.
    const [first, second] = await Promise.all([Store.open(address), Store.open(address)])
    await second.close()
    store = first
  })
  afterAll(async () => {
    await store?.close()
    await stop()
  })
  storeCases(
    () => store,
    () => address,
  )
})

test('a server that does not answer is named without its password', async () => {
  const opening = Store.open({ url: 'postgres://user:secret@127.0.0.1:9/desk' })
  await expect(opening).rejects.toThrow(/^no database at postgres:\/\/127\.0\.0\.1:9\/desk: /)
})

test('an address that is no PostgreSQL address says so', async () => {
  await expect(Store.open({ url: 'mysql://u:p@host/db' })).rejects.toThrow(/must begin with postgres:\/\//)
})
