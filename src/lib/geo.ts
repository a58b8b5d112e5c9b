/** Great-circle distance in km between two points in degrees, on a sphere of 6,371 km. */
export function distance(a: Point, b: Point): number {
  const rad = Math.PI / 180
  const [dLat, dLon] = [(b.lat - a.lat) * rad, (b.lon - a.lon) * rad]
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon / 2) ** 2
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)))
}

interface Point {
  readonly lat: number
  readonly lon: number
}
