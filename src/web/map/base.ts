import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { StyleSpecification } from 'maplibre-gl'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import fine from 'world-atlas/countries-10m.json?url'
import coarse from 'world-atlas/countries-50m.json?url'
import { tokenColour } from '../theme.js'
import { unwrap } from './antimeridian.js'
import { countryLabels, seaLabels } from './labels.js'

type Countries = FeatureCollection<Polygon | MultiPolygon, { name: string }>
type World = Topology<{ countries: GeometryCollection<{ name: string }> }>

/** West, south, east, north in degrees. */
type Box = readonly [number, number, number, number]

/** Closer than this the coarse coast shows its corners. */
export const fineFrom = 6.2

/** Natural Earth at 1:50 million, for the whole world. */
export async function loadWorld() {
  const world = await load(coarse)
  return outline(world, world.objects.countries)
}

/** Natural Earth at 1:10 million, for the countries that reach into a box: the whole of it would take seconds to draw. */
export async function loadNear(known: Countries, box: Box) {
  const near = new Set(known.features.filter(({ geometry }) => meets(boxOf(geometry), box)).map(({ id }) => id))
  const world = await load(fine)
  const { countries } = world.objects
  return outline(world, { ...countries, geometries: countries.geometries.filter(({ id }) => near.has(id)) })
}

function outline(world: World, countries: World['objects']['countries']) {
  const land = feature(world, countries) as Countries
  return {
    land: { ...land, features: land.features.map((f) => ({ ...f, geometry: unwrap(f.geometry) })) },
    borders: unwrap(mesh(world, countries, (a, b) => a !== b)),
    coast: unwrap(mesh(world, countries, (a, b) => a === b)),
  }
}

const loaded = new Map<string, Promise<World>>()

function load(address: string): Promise<World> {
  const known = loaded.get(address)
  if (known) return known
  const world = fetch(address).then((response): Promise<World> => {
    if (!response.ok) throw new Error(`the base map answered ${response.status}`)
    return response.json()
  })
  loaded.set(address, world)
  world.catch(() => loaded.delete(address))
  return world
}

function boxOf(shape: Polygon | MultiPolygon): Box {
  const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [lon, lat] of rings.flat() as [number, number][]) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

function meets(a: Box, b: Box): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]
}

/** Labels are drawn from the font the page itself brings, so they look the same on every machine and need no server. */
export const font = ['Sitrep Sans']

/** The map without events, in the colours of the present theme. */
export function baseStyle(world: Awaited<ReturnType<typeof loadWorld>>): StyleSpecification {
  const colour = tokenColour
  const halo = { 'text-halo-color': colour('--map-land'), 'text-halo-width': 1.2 }
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: world.land },
      borders: { type: 'geojson', data: world.borders },
      coast: { type: 'geojson', data: world.coast },
      countries: { type: 'geojson', data: countryLabels(world.land) },
      seas: { type: 'geojson', data: seaLabels() },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colour('--map-sea') } },
      {
        id: 'land',
        type: 'fill',
        source: 'land',
        paint: { 'fill-color': colour('--map-land'), 'fill-antialias': false },
      },
      { id: 'coast', type: 'line', source: 'coast', paint: { 'line-color': colour('--map-coast'), 'line-width': 0.8 } },
      {
        id: 'borders',
        type: 'line',
        source: 'borders',
        paint: {
          'line-color': colour('--map-border'),
          'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 8, 1.6],
        },
      },
      {
        id: 'seas',
        type: 'symbol',
        source: 'seas',
        filter: ['<=', ['get', 'zoom'], ['zoom']],
        layout: {
          'text-field': ['get', 'name'],
          'text-font': font,
          'text-size': 12,
          'text-letter-spacing': 0.08,
          'text-max-width': 7,
        },
        paint: { 'text-color': colour('--map-sea-text') },
      },
      {
        id: 'countries',
        type: 'symbol',
        source: 'countries',
        layout: {
          'text-field': ['upcase', ['get', 'name']],
          'text-font': font,
          'text-size': ['interpolate', ['linear'], ['zoom'], 2, 9, 6, 13],
          'text-letter-spacing': 0.12,
          'text-max-width': 8,
          'symbol-sort-key': ['get', 'rank'],
        },
        paint: { 'text-color': colour('--map-text'), ...halo },
      },
    ],
  }
}
