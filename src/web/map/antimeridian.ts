import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'

/**
 * The atlas draws on a sphere, where a shape may cross the 180th meridian; a flat map would draw the crossing as a line
 * around the world. Unwrapped, such a shape goes on past 180° and the map repeats it on the other side.
 */
export function unwrap<G extends Polygon | MultiPolygon | LineString | MultiLineString>(shape: G): G {
  switch (shape.type) {
    case 'Polygon':
      return { ...shape, coordinates: shape.coordinates.map(ring) }
    case 'MultiPolygon':
      return { ...shape, coordinates: shape.coordinates.map((part) => part.map(ring)) }
    case 'LineString':
      return { ...shape, coordinates: line(shape.coordinates) }
    case 'MultiLineString':
      return { ...shape, coordinates: shape.coordinates.map(line) }
  }
}

function line(points: readonly Position[]): Position[] {
  let turn = 0
  let before = points[0]?.[0] ?? 0
  return points.map(([lon, lat]) => {
    if (lon! - before > 180) turn -= 360
    else if (lon! - before < -180) turn += 360
    before = lon!
    return [lon! + turn, lat!]
  })
}

/** A ring that comes back a whole turn away lies around a pole, and is closed along it. */
function ring(points: readonly Position[]): Position[] {
  const flat = line(points)
  const [first, last] = [flat[0], flat.at(-1)]
  if (!first || !last || Math.abs(last[0]! - first[0]!) < 180) return flat
  const pole = first[1]! < 0 ? -90 : 90
  return [...flat, [last[0]!, pole], [first[0]!, pole], first]
}
