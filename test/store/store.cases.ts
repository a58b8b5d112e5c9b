import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Event, Picture, SourcedClaim } from '../../src/model/event.js'
import { record } from '../../src/store/audit.js'
import { type Address, Store } from '../../src/store/open.js'
import {
  claimsOfEvent,
  countEvents,
  drawnBy,
  findEvent,
  listEvents,
  redraw,
  restOfPicture,
} from '../../src/store/picture.js'
import {
  addReport,
  claimsOfReport,
  countReports,
  countUnread,
  findReport,
  listReports,
  replaceReading,
  reportsWithText,
  type StoredReading,
  unreadReports,
} from '../../src/store/reports.js'
import type { Report } from '../../src/store/tables.js'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function report(id: string, text: string, more: Partial<Report> = {}): Report {
  return {
    ...{ id, text, sha256: sha256(text), title: null, outlet: null, outlet_country: null, published: null },
    ...{ url: null, label: null, added: '2020-06-09T10:00:00.000Z' },
    ...more,
  }
}

function reading(of: string, quotes: readonly string[] = []): StoredReading {
  const layers = { blocks: [], sentences: [], attributions: [], actors: [], places: [], notes: [] }
  const claims = quotes.map((quote, i) => ({ key: `${of}/c${i + 1}`, report: of, quote }) as unknown as SourcedClaim)
  return { report: of, engine: 'e1', origin: null, layers, fingerprint: [1, 2], problem: null, claims }
}

const picture = (more: Partial<Picture>): Picture => ({
  ...{ events: [], stories: [], control: [], tallies: [], watches: [] },
  ...more,
})

const event = (id: string, ...claims: string[]) => ({ id, claims }) as unknown as Event

/** What every store must do, whichever server is behind it. `store` gives one that is open and new. */
export function storeCases(store: () => Store, address: () => Address): void {
  test('a report comes back as it went in', async () => {
    const { db } = store()
    const text = 'Sirte 🛩 fell — “so they say”.\r\nقال متحدث'
    const given = report('in-out', text, { outlet: "O'Brien's", published: '2020-06-09', outlet_country: 'LY' })
    expect(await addReport(db, given)).toEqual({ id: 'in-out', isNew: true })
    expect(await findReport(db, 'in-out')).toMatchObject(given)
    expect(await findReport(db, "x' or '1'='1")).toBeUndefined()
  })

  test('what no database can hold is replaced one for one, so that offsets stay', async () => {
    const { db } = store()
    await addReport(db, report('nul', 'Tar\0huna \uD83D fell', { title: '\uDE00' }))
    expect(await findReport(db, 'nul')).toMatchObject({ text: 'Tar\uFFFDhuna \uFFFD fell', title: '\uFFFD' })
    await replaceReading(db, reading('nul', ['Tar\0huna \uD83D']))
    expect((await claimsOfReport(db, 'nul'))[0]!.claim.quote).toBe('Tar\uFFFDhuna \uFFFD')
  })

  test('the same report twice is one; from another outlet it is a copy of its own', async () => {
    const { db } = store()
    const text = 'A convoy left Misrata.'
    await addReport(db, report('same-1', text, { outlet: 'A' }))
    expect(await addReport(db, report('same-2', text, { outlet: 'A' }))).toEqual({ id: 'same-1', isNew: false })
    expect(await addReport(db, report('same-3', text, { outlet: 'B' }))).toEqual({ id: 'same-3', isNew: true })
    expect((await reportsWithText(db, sha256(text))).map(({ id }) => id)).toEqual(['same-1', 'same-3'])
  })

  test('twenty at once add one report once', async () => {
    const { db } = store()
    const added = await Promise.all(
      Array.from({ length: 20 }, (_, i) => addReport(db, report(`race-${i}`, 'Shells fell on Ain Zara.'))),
    )
    expect(added.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(new Set(added.map(({ id }) => id)).size).toBe(1)
  })

  test('a reading replaces the one before, claims and all, or not at all', async () => {
    const { db } = store()
    await addReport(db, report('read', 'The bridge fell. The road did not.'))
    const before = await countUnread(db, 'e1')
    await replaceReading(db, reading('read', ['The bridge fell', 'The road did not']))
    expect(await countUnread(db, 'e1')).toBe(before - 1)
    expect((await unreadReports(db, 'e2', '', 100)).map(({ id }) => id)).toContain('read')
    await replaceReading(db, reading('read', ['The bridge fell']))
    expect((await claimsOfReport(db, 'read')).map(({ claim }) => claim.quote)).toEqual(['The bridge fell'])
    const twice = reading('read', ['a', 'b'])
    const broken = { ...twice, claims: [twice.claims[0]!, twice.claims[0]!] }
    await expect(replaceReading(db, broken)).rejects.toThrow(/duplicate/)
    expect((await claimsOfReport(db, 'read')).map(({ claim }) => claim.quote)).toEqual(['The bridge fell'])
  })

  test('more claims than one statement takes', async () => {
    const { db } = store()
    await addReport(db, report('long', 'Long.'))
    await replaceReading(
      db,
      reading(
        'long',
        Array.from({ length: 2500 }, (_, i) => `quote ${i}`),
      ),
    )
    const claims = await claimsOfReport(db, 'long')
    expect(claims).toHaveLength(2500)
    expect(claims[2499]!.claim.quote).toBe('quote 2499')
  })

  test('a picture is drawn from every claim and replaces the one before', async () => {
    const { db } = store()
    await addReport(db, report('drawn', 'Planes struck Jufra.', { published: '2020-06-01' }))
    await replaceReading(db, reading('drawn', ['struck', 'again']))
    await redraw(db, 'e1', (reports) => {
      const drawn = reports.find(({ id }) => id === 'drawn')!
      expect(drawn).toMatchObject({ published: '2020-06-01', outlet: null, fingerprint: [1, 2] })
      expect(drawn.claims.map(({ quote }) => quote)).toEqual(['struck', 'again'])
      return picture({
        events: [event('e2', 'drawn/c2'), event('e1', 'drawn/c1')],
        stories: [{ id: 's1', reports: ['drawn'], origin: null }],
      })
    })
    expect((await listEvents(db)).map(({ id }) => id)).toEqual(['e2', 'e1'])
    expect((await claimsOfEvent(db, 'e1')).map(({ quote }) => quote)).toEqual(['struck'])
    expect((await claimsOfReport(db, 'drawn')).map((row) => row.event)).toEqual(['e1', 'e2'])
    const fault = () => {
      throw new Error('no picture')
    }
    await expect(redraw(db, 'e2', fault)).rejects.toThrow('no picture')
    expect(await countEvents(db)).toBe(2)
    expect(await drawnBy(db)).toBe('e1')
    await redraw(db, 'e2', () => picture({ events: [event('e3', 'drawn/c1', 'drawn/c2')] }))
    expect(await findEvent(db, 'e1')).toBeUndefined()
    expect(await restOfPicture(db)).toEqual({ stories: [], control: [], tallies: [], watches: [] })
  })

  test('lists are newest first, and those without a date last', async () => {
    const { db } = store()
    await addReport(db, report('list-a', 'a', { published: '2021-01-01' }))
    await addReport(db, report('list-b', 'b', { published: '2021-01-01T09:00:00Z' }))
    await addReport(db, report('list-c', 'c'))
    const ids = (await listReports(db)).map(({ id }) => id)
    expect(ids.slice(0, 2)).toEqual(['list-b', 'list-a'])
    expect(ids.indexOf('list-c')).toBeGreaterThan(ids.indexOf('drawn'))
  })

  test('counts are numbers and moments are ISO 8601', async () => {
    const { db } = store()
    const counts = await countReports(db)
    expect(counts.reports).toBeTypeOf('number')
    expect((await findReport(db, 'in-out'))!.added).toBe('2020-06-09T10:00:00.000Z')
    const { rows } = await sql`select date '2020-06-09' as day, 9007199254740991::int8 as big`.execute(db)
    expect(rows[0]).toEqual({ day: '2020-06-09', big: 9007199254740991 })
    await expect(sql`select 9007199254740992::int8`.execute(db)).rejects.toThrow(/does not fit/)
  })

  test('the audit takes entries and gives none up', async () => {
    const { db } = store()
    await record(db, { who: 'tester', what: 'add', subject: 'in-out', detail: { sha256: 'x' } })
    await expect(db.deleteFrom('audit').execute()).rejects.toThrow(/append-only/)
    await expect(db.updateTable('audit').set({ who: 'nobody' }).execute()).rejects.toThrow(/append-only/)
    await expect(sql`truncate audit`.execute(db)).rejects.toThrow(/append-only/)
    expect(await db.selectFrom('audit').selectAll().execute()).toMatchObject([{ seq: 1, who: 'tester' }])
  })

  test('opening again changes nothing; data of a newer version is refused', async () => {
    const { db } = store()
    const again = await Store.open(address())
    expect((await countReports(again.db)).reports).toBe((await countReports(db)).reports)
    await again.close()
    await db.insertInto('migrations').values({ number: 999, name: '999-later.sql', sha256: '' }).execute()
    await expect(Store.open(address())).rejects.toThrow(/newer version \(999-later.sql\)/)
    await db.deleteFrom('migrations').where('number', '=', 999).execute()
  })
}
