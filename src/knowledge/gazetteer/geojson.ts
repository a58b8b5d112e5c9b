import type { Entry } from './entry.js'
import { type Fault, ownEntry, wofEntry } from './formats.js'

/** Reads one GeoJSON feature: Who's On First by its `wof:` properties, anything else by name, kind, country, aliases. */
export function readFeature(text: string): Entry | Fault | null {
  let feature: unknown
  try {
    feature = JSON.parse(text)
  } catch (error) {
    return { column: 'feature', expected: `JSON (${error instanceof Error ? error.message : String(error)})` }
  }
  if (!isObject(feature) || feature.type !== 'Feature') return { column: 'type', expected: '"Feature"' }
  const properties = isObject(feature.properties) ? feature.properties : {}
  if ('wof:id' in properties) return readWof(properties, feature.geometry)
  const point = pointIn(feature.geometry)
  if (!point) return { column: 'geometry', expected: 'a geometry with coordinates in degrees' }
  const row: Record<string, string> = {}
  for (const [key, value] of Object.entries(properties)) row[key.toLowerCase()] = flat(value)
  row.name ??= row.title ?? ''
  if (!row.name) return { column: 'name', expected: 'a name among the properties' }
  if (!row.id && feature.id !== undefined) row.id = String(feature.id)
  return ownEntry(row, point)
}

function readWof(properties: Record<string, unknown>, geometry: unknown): Entry | Fault | null {
  const name = flat(properties['wof:name'])
  const gone = Number(properties['mz:is_current']) === 0 || flat(properties['edtf:deprecated']) !== ''
  if (!name || gone) return null
  const lat = Number(properties['lbl:latitude'] ?? properties['geom:latitude'])
  const lon = Number(properties['lbl:longitude'] ?? properties['geom:longitude'])
  const point = isPoint(lat, lon) ? { lat, lon } : pointIn(geometry)
  if (!point) return { column: 'geom:latitude', expected: 'degrees' }
  const aliases = Object.entries(properties)
    .filter(([key]) => /^name:.*_x_(?:preferred|variant|colloquial)$/.test(key))
    .flatMap(([, value]) => (Array.isArray(value) ? value.map(String) : [String(value)]))
  const population = Number(properties['wof:population'] ?? 0)
  return wofEntry(
    String(properties['wof:id']),
    name,
    flat(properties['wof:placetype']),
    point,
    flat(properties['wof:country']).toUpperCase(),
    Number.isSafeInteger(population) && population > 0 ? population : 0,
    aliases,
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function flat(value: unknown): string {
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.map(flat).join('|') : String(value)
}

function isPoint(lat: number, lon: number): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180
}

/** The point itself, or the middle of what a line or area covers. */
function pointIn(geometry: unknown): { lat: number; lon: number } | null {
  if (!isObject(geometry)) return null
  const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity }
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return
    if (typeof value[0] === 'number' && typeof value[1] === 'number') {
      box.west = Math.min(box.west, value[0])
      box.east = Math.max(box.east, value[0])
      box.south = Math.min(box.south, value[1])
      box.north = Math.max(box.north, value[1])
    } else for (const inner of value) visit(inner)
  }
  visit(geometry.coordinates)
  if (Array.isArray(geometry.geometries))
    for (const part of geometry.geometries) if (isObject(part)) visit(part.coordinates)
  const lat = (box.south + box.north) / 2
  const lon = (box.west + box.east) / 2
  return isPoint(lat, lon) ? { lat, lon } : null
}
