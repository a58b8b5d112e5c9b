import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { ensureBuilt } from '../../scripts/build.js'
import type { Entry } from '../../src/knowledge/gazetteer/entry.js'
import { hashFolded, hashKey, hashName, keyMark } from '../../src/knowledge/gazetteer/hash.js'
import { GazetteerTable } from '../../src/knowledge/gazetteer/table.js'
import { writeGazetteer } from '../../src/knowledge/gazetteer/write.js'
import { joinTables } from '../../src/knowledge/gazetteer.js'
import { loadGazetteer } from '../../src/knowledge/load.js'
import { foldName, romanKey } from '../../src/lib/fold-name.js'
import type { Gazetteer } from '../../src/model/place.js'

const folder = mkdtempSync(join(tmpdir(), 'sitrep gazetteer '))

const entry = (id: string, name: string, more: Partial<Entry> = {}): Entry => ({
  id,
  name,
  lat: 32.43501,
  lon: -13.6332,
  country: 'LY',
  admin1: '82',
  admin2: null,
  kind: 'town',
  population: 1000,
  aliases: [],
  romanised: true,
  ...more,
})

function table(name: string, entries: readonly Entry[]): GazetteerTable {
  const file = join(folder, name)
  writeGazetteer(file, entries, ['Test places, CC0'])
  return new GazetteerTable(file)
}

test('an entry comes back as it went in', () => {
  const gazetteer = joinTables([
    table('one.bin', [
      entry('geonames:7', 'Tarhuna', { population: 4_000_000_000, aliases: ['ترهونة'] }),
      entry('own:a,b', 'Qasr', { kind: 'base', admin1: null, country: null, lat: -90, lon: 180 }),
    ]),
  ])
  expect(gazetteer.get('geonames:7')).toEqual({
    id: 'geonames:7',
    name: 'Tarhuna',
    lat: 32.43501,
    lon: -13.6332,
    country: 'LY',
    admin1: 'LY.82',
    admin2: null,
    kind: 'town',
    population: 4_000_000_000,
  })
  expect(gazetteer.get('own:a,b')).toMatchObject({
    name: 'Qasr',
    country: null,
    admin1: null,
    kind: 'base',
    lat: -90,
    lon: 180,
  })
  expect(gazetteer.get('geonames:8')).toBeNull()
  expect(gazetteer.get('own:c')).toBeNull()
  expect(gazetteer.attribution).toEqual(['Test places, CC0'])
})

test('a name is found as spelled, in its script, and by its key only when no spelling fits', () => {
  const gazetteer = joinTables([
    table('two.bin', [
      entry('geonames:1', 'Tarhuna', { aliases: ['ترهونة', 'Тархуна'] }),
      entry('geonames:2', 'Tarhouna', { country: 'TN' }),
      entry('geonames:3', 'Reading', { country: 'GB', romanised: false }),
    ]),
  ])
  const namings = (name: string) => gazetteer.readings(name).map(({ place, naming }) => `${place.id} ${naming}`)
  expect(namings('TARHUNA')).toEqual(['geonames:1 name'])
  expect(namings('ترهونة')).toEqual(['geonames:1 original'])
  expect(namings('Тархуна')).toEqual(['geonames:1 original'])
  expect(namings('Tarhoonah')).toEqual(['geonames:1 romanised', 'geonames:2 romanised'])
  expect(namings('Riding')).toEqual([])
  expect(namings('')).toEqual([])
})

test('a user’s table answers before the one that ships, and one id is given once', () => {
  const gazetteer = joinTables([
    table('mine.bin', [entry('geonames:1', 'Sirte (mine)', { aliases: ['Sirte'] })]),
    table('ships.bin', [entry('geonames:1', 'Sirte'), entry('geonames:2', 'Sirte', { population: 5 })]),
  ])
  expect(gazetteer.find('Sirte').map((place) => place.name)).toEqual(['Sirte (mine)', 'Sirte'])
})

test('hashing a name is hashing its fold', () => {
  const same = (name: string) => {
    expect(hashFolded(name, { bucket: 0, tail: 0 })).toEqual(hashName(foldName(name), { bucket: 0, tail: 0 }))
    const key = hashKey(name, { bucket: 0, tail: 0 })
    if (key) expect(key).toEqual(hashName(keyMark + romanKey(name), { bucket: 0, tail: 0 }))
  }
  for (const name of ['St. Louis', 'A & B', ' - x - ', 'al-Watiya', "O'Fallon", 'Łódź', 'ft x', 'a']) same(name)
  fc.assert(fc.property(fc.string(), same))
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '-', ' ', "'", '.', '&', 't', 's') }), same))
})

let ships: Gazetteer

beforeAll(async () => {
  await ensureBuilt()
  ships = loadGazetteer(folder)
})

test('the gazetteer that ships knows the states, their people and the places of conflicts', () => {
  expect(ships.country('LY')).toMatchObject({ name: 'Libya', kind: 'country' })
  expect(['Libyan', 'Emirati', 'Burkinabe', 'Israelis', 'Haftar'].map((word) => ships.demonym(word))).toEqual([
    'LY',
    'AE',
    'BF',
    'IL',
    null,
  ])
  const first = (name: string) => ships.find(name)[0]?.id
  expect(first('Sirte')).toBe('geonames:2210554')
  expect(first('Tarhoona')).toBe('geonames:2210221')
  expect(first('al-Watiya airbase')).toBe('sitrep:ly-watiya')
  expect(first('Сирт')).toBe('geonames:2210554')
  expect(first('Rapides Parish')).toBe('admin2:US.LA.079')
  expect(ships.find('Dawun').map((place) => place.id)).toEqual(['sitrep:ly-dawun', 'sitrep:ly-suq-ad-dawun'])
})

test('short forms are names only when written as such', () => {
  expect(ships.find('US').map((place) => place.id)).toContain('country:US')
  expect(ships.find('us').map((place) => place.id)).not.toContain('country:US')
})
