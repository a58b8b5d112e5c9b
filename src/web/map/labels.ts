import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson'

/** Seas as we name and place them, so that a map without towns still says where it is. */
const seas: readonly (readonly [string, number, number, number])[] = [
  ['Mediterranean Sea', 34.6, 18.2, 3],
  ['Red Sea', 20.3, 38.4, 4],
  ['Black Sea', 43.3, 34.3, 4],
  ['Caspian Sea', 41.6, 50.6, 4],
  ['Arabian Sea', 14.5, 64.5, 3],
  ['Gulf of Aden', 12.4, 47.6, 5],
  ['Bay of Bengal', 14.0, 88.0, 3],
  ['South China Sea', 13.5, 114.0, 3],
  ['Baltic Sea', 57.4, 19.4, 5],
  ['North Sea', 56.2, 3.2, 4],
  ['Atlantic Ocean', 28.0, -42.0, 1],
  ['Indian Ocean', -18.0, 79.0, 1],
  ['Pacific Ocean', 6.0, -150.0, 1],
  ['Gulf of Guinea', 1.6, 4.4, 4],
  ['Gulf of Sidra', 31.6, 18.4, 6],
]

export function seaLabels(): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: seas.map(([name, lat, lon, zoom]) => point(lon, lat, { name, zoom })),
  }
}

/** One label a country, in the middle of its largest part, and larger countries first. */
export function countryLabels(countries: FeatureCollection<Polygon | MultiPolygon, { name: string }>) {
  const features = countries.features.flatMap((country) => {
    const ring = largestRing(country.geometry)
    if (!ring) return []
    const [lon, lat] = innermost(ring)
    return [point(lon!, lat!, { name: country.properties.name, rank: -area(ring) })]
  })
  return { type: 'FeatureCollection', features } as FeatureCollection<Point>
}

function point(lon: number, lat: number, properties: Record<string, string | number>): Feature<Point> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties }
}

function largestRing(shape: Polygon | MultiPolygon): Position[] | null {
  const rings = shape.type === 'Polygon' ? [shape.coordinates[0]] : shape.coordinates.map((part) => part[0])
  return rings.reduce<Position[] | null>(
    (best, ring) => (ring && (!best || area(ring) > area(best)) ? ring : best),
    null,
  )
}

/** In square degrees, shrunk towards the poles: only for telling large from small. */
function area(ring: readonly Position[]): number {
  let sum = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1, y1] = ring[i] as [number, number]
    const [x2, y2] = ring[i + 1] as [number, number]
    sum += (x1 * y2 - x2 * y1) * Math.cos((((y1 + y2) / 2) * Math.PI) / 180)
  }
  return Math.abs(sum) / 2
}

/** The point of a coarse grid over the ring that lies inside it and farthest from its edge. */
function innermost(ring: readonly Position[], cells = 12): Position {
  const xs = ring.map(([x]) => x!)
  const ys = ring.map(([, y]) => y!)
  const [west, east] = [Math.min(...xs), Math.max(...xs)]
  const [south, north] = [Math.min(...ys), Math.max(...ys)]
  let best: Position = [(west + east) / 2, (south + north) / 2]
  let most = -1
  for (let i = 1; i < cells; i++) {
    for (let j = 1; j < cells; j++) {
      const at: Position = [west + ((east - west) * i) / cells, south + ((north - south) * j) / cells]
      const depth = inside(at, ring) ? distance(at, ring) : -1
      if (depth > most) [most, best] = [depth, at]
    }
  }
  return best
}

function inside([x, y]: Position, ring: readonly Position[]): boolean {
  let within = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as [number, number]
    const [xj, yj] = ring[j] as [number, number]
    if (yi > y! !== yj > y! && x! < ((xj - xi) * (y! - yi)) / (yj - yi) + xi) within = !within
  }
  return within
}

function distance([x, y]: Position, ring: readonly Position[]): number {
  return Math.min(...ring.map(([a, b]) => (a! - x!) ** 2 + (b! - y!) ** 2))
}
