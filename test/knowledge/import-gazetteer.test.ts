import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type ImportOptions, importGazetteer } from '../../src/knowledge/gazetteer/import.js'
import { GazetteerTable } from '../../src/knowledge/gazetteer/table.js'
import { gazetteerAttribution, joinTables } from '../../src/knowledge/gazetteer.js'
import { describeProblem } from '../../src/lib/table.js'

/** Imports a file with this content; gives what came of it, with the problems in words and the places by name. */
async function load(name: string, content: string | Uint8Array, more: Partial<ImportOptions> = {}) {
  const home = more.home ?? mkdtempSync(join(tmpdir(), 'sitrep import '))
  const file = join(home, name)
  if (!existsSync(file)) writeFileSync(file, content)
  const problems: string[] = []
  const report = await importGazetteer({
    file,
    home,
    onProblem: (problem) => problems.push(describeProblem({ ...problem, file: name })),
    ...more,
  })
  const folder = join(home, 'gazetteer', name)
  const tables = readdirSync(folder).filter((table) => table.endsWith('.bin'))
  const gazetteer = joinTables(tables.map((table) => new GazetteerTable(join(folder, table))))
  return { home, report, problems, gazetteer, tables: tables.length }
}

const town = (id: string, name: string, lat = '30.5', lon = '19.5', alternates = '') =>
  `${id}\t${name}\t${name}\t${alternates}\t${lat}\t${lon}\tP\tPPL\tLY\t\t69\t\t\t\t1200\t\t20\tAfrica/Tripoli\t2020-01-01`

test('a GeoNames dump, with its alternate names and codes; broken rows are told and passed over', async () => {
  const dump = [
    town('1', 'Marsa', '30.5', '19.5', 'Marsā,مرسى'),
    town('2', 'Nowhere', '95.1'),
    town('x3', 'Numberless'),
    'too\tshort',
    town('5', 'Qasr "the castle"'),
  ].join('\n')
  const { report, problems, gazetteer } = await load('LY.txt', dump)
  expect(report).toEqual({ format: 'geonames', places: 2, problems: 3, resumedAt: 0 })
  expect(problems).toEqual([
    'LY.txt line 2, column latitude: expected degrees from -90 to 90, found "95.1"',
    'LY.txt line 3, column geonameid: expected a whole number, found "x3"',
    'LY.txt line 4, column name: expected 19 cells, found 2',
  ])
  expect(gazetteer.find('مرسى')).toMatchObject([
    { id: 'geonames:1', admin1: 'LY.69', kind: 'village', population: 1200 },
  ])
  expect(gazetteer.attribution).toEqual(['GeoNames (geonames.org), CC BY 4.0'])
})

test('OurAirports, with quoted cells and air-base names', async () => {
  const csv =
    'id,ident,type,name,latitude_deg,longitude_deg,iso_country,municipality,keywords\n' +
    '9,HLXX,small_airport,"North Field, Old",27.1,14.2,LY,Sabha,"XYZ, Sabha North Air Base"\n' +
    '10,H1,heliport,Roof,1,1,LY,,\n' +
    '11,HLYY,closed,Gone,abc,14,LY,,\n'
  const { report, problems, gazetteer } = await load('airports.csv', csv)
  expect(report).toMatchObject({ format: 'ourairports', places: 1, problems: 1 })
  expect(problems[0]).toMatch(/line 4, column latitude_deg: expected degrees/)
  expect(gazetteer.find('Sabha North Air Base')).toMatchObject([{ id: 'ourairports:9', kind: 'airport' }])
})

test('Who’s On First as CSV and as GeoJSON', async () => {
  const csv =
    'id,name,placetype,geom_latitude,geom_longitude,wof_country,deprecated\n5,Dawun,locality,32.4,13.5,LY,\n6,Old,locality,1,1,LY,2019-01-01\n'
  const fromCsv = await load('wof.csv', csv)
  expect(fromCsv.report).toMatchObject({ format: 'whosonfirst', places: 1, problems: 0 })
  const feature = {
    type: 'Feature',
    properties: {
      'wof:id': 7,
      'wof:name': 'Suq',
      'wof:placetype': 'locality',
      'wof:country': 'LY',
      'geom:latitude': 32.5,
      'geom:longitude': 13.9,
      'name:ara_x_preferred': ['سوق'],
    },
    geometry: { type: 'Point', coordinates: [13.9, 32.5] },
  }
  const fromJson = await load('wof.geojson', JSON.stringify(feature, null, 2))
  expect(fromJson.gazetteer.find('سوق')).toMatchObject([{ id: 'wof:7', name: 'Suq', country: 'LY' }])
  expect(fromJson.gazetteer.attribution).toEqual(["Who's On First (whosonfirst.org), CC BY 4.0"])
})

test('a user’s own CSV and GeoJSON, in whatever column order', async () => {
  const csv =
    'Longitude;Latitude;Name;Kind;Aliases;Country\n18.3;30.6;Gate Nine;crossing;Ninth Gate|البوابة;ly\n1;2;Odd;castle;;\n'
  const table = await load('mine.csv', csv, { attribution: 'Our field notes' })
  expect(table.report).toMatchObject({ format: 'csv', places: 1, problems: 1 })
  expect(table.problems[0]).toMatch(/mine.csv line 3, column kind: expected one of capital, .*, found "castle"/)
  expect(table.gazetteer.find('Ninth Gate')).toMatchObject([{ name: 'Gate Nine', kind: 'crossing', country: 'LY' }])
  expect(table.gazetteer.attribution).toEqual(['Our field notes'])
  expect(gazetteerAttribution(table.home)[0]).toBe('Our field notes')

  const collection = `{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"name":"Ridge","kind":"region"},"geometry":{"type":"Polygon","coordinates":[[[10,20],[12,20],[12,24],[10,20]]]}},
{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}},
{"type":"Feature","properties":{"name":"Moon"},"geometry":{"type":"Point","coordinates":[1,200]}}
]}`
  const json = await load('mine.geojson', collection)
  expect(json.gazetteer.find('Ridge')).toMatchObject([{ lat: 22, lon: 11, kind: 'region' }])
  expect(json.problems).toEqual([
    'mine.geojson line 3, column name: expected a name among the properties',
    'mine.geojson line 4, column geometry: expected a geometry with coordinates in degrees',
  ])
})

test('an interrupted import goes on where it stopped; a changed file begins anew', async () => {
  const dump = Array.from({ length: 10 }, (_, i) => town(String(i + 1), `Place ${i}`)).join('\n')
  const home = mkdtempSync(join(tmpdir(), 'sitrep import '))
  const power = new Error('power cut')
  const cut = load('part.txt', `${dump}\nbroken`, {
    home,
    batch: 3,
    onProblem: () => {
      throw power
    },
  })
  await expect(cut).rejects.toBe(power)
  const again = await load('part.txt', '', { home, batch: 3 })
  expect(again.report).toEqual({ format: 'geonames', places: 10, problems: 1, resumedAt: 9 })
  expect(again.gazetteer.find('Place 9')).toHaveLength(1)
  writeFileSync(join(home, 'part.txt'), town('1', 'Only'))
  const anew = await load('part.txt', '', { home })
  expect(anew.report).toMatchObject({ places: 1, resumedAt: 0 })
  expect(anew.gazetteer.find('Place 9')).toEqual([])
})

test('compressed files are read as they are; what is no gazetteer is refused in words', async () => {
  const packed = await load('LY.txt.gz', gzipSync(town('1', 'Marsa')))
  expect(packed.report.places).toBe(1)
  await expect(load('a.zip', 'PK\u0003\u0004')).rejects.toThrow('unpack it and add the file inside')
  await expect(load('b.csv', 'one,two\n1,2\n')).rejects.toThrow('line 1 is no gazetteer known here')
  await expect(load('c.csv', '')).rejects.toThrow('is empty')
})
