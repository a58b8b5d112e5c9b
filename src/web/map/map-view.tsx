import {
  type GeoJSONSource,
  type LngLatBoundsLike,
  Map as MapLibre,
  type MapMouseEvent,
  setWorkerUrl,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Event } from '../../model/event.js'
import { useDesk } from '../desk.js'
import { Legend } from '../legend.js'
import { go, useView } from '../state.js'
import { tokenColour, useDark } from '../theme.js'
import { count, isDrawable } from '../words.js'
import { baseStyle, fineFrom, loadNear, loadWorld } from './base.js'
import { eventLayers, eventPoints, eventSource } from './event-layers.js'
import { density, drawIcon } from './icons.js'

setWorkerUrl(workerUrl)

type Points = ReturnType<typeof eventPoints>

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches
const point = ({ place }: Event) => (isDrawable(place) ? ([place.lon, place.lat] as [number, number]) : null)

/** The events that can be drawn as points, over a map that needs no network. */
export default function MapView({ events }: { events: readonly Event[] }) {
  const { colourOf, summary } = useDesk()
  const view = useView()
  const dark = useDark()
  const box = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<MapLibre | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [pointed, setPointed] = useState<string | null>(null)
  const points = useMemo(() => eventPoints(events, colourOf), [events, colourOf])
  const latest = useRef({ points, camera: view.camera })
  latest.current = { points, camera: view.camera }

  // A theme is another set of colours for the whole style: the map is made anew where it looked.
  useEffect(() => {
    let gone = false
    let made: MapLibre | null = null
    setMap(null)
    loadWorld()
      .then((world) => {
        if (gone || !box.current) return
        made = create(box.current, world, latest.current, setPointed)
        const ready = made
        made.on('load', () => !gone && setMap(ready))
      })
      .catch((error: Error) => !gone && setProblem(error.message))
    return () => {
      gone = true
      made?.remove()
    }
  }, [dark])

  useEffect(() => {
    if (!map) return
    map.getSource<GeoJSONSource>('events')?.setData(points)
    const drawn = () => {
      if (!map.isSourceLoaded('events')) return
      map.off('render', drawn)
      box.current?.parentElement?.setAttribute('data-drawn', 'true')
    }
    map.on('render', drawn)
  }, [map, points])

  useEffect(() => {
    if (!map) return
    const event = events.find(({ id }) => id === view.event)
    const at = event ? point(event) : null
    map.getSource<GeoJSONSource>('chosen')?.setData({
      type: 'FeatureCollection',
      features: at ? [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: at } }] : [],
    })
    if (at && !isInSight(map, at)) map.easeTo({ center: at, offset: [0, -sheetHeight() / 2], animate: !calm() })
  }, [map, events, view.event])

  const without = events.length - points.features.length
  if (problem) {
    return (
      <div className="map empty" role="alert">
        <p>The map cannot be drawn here ({problem}). The list holds the same events.</p>
      </div>
    )
  }

  const fit = () => map?.fitBounds(bounds(points), { padding: 48, maxZoom: 8, animate: !calm() })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys reach it from the map's canvas, which takes the focus
    <div
      className="map"
      onKeyDown={(press) => {
        if (!map || press.ctrlKey || press.metaKey || press.altKey) return
        const zoom = { '+': 1, '=': 1, '-': -1 }[press.key]
        if (zoom) map.zoomTo(map.getZoom() + zoom, { animate: !calm() })
        else if (press.key === '0') fit()
        else if (press.key in ways) step(map, events, view.event, ways[press.key as keyof typeof ways])
        else return
        press.preventDefault()
      }}
    >
      <div className="canvas" ref={box} />
      <div className="map-tools">
        <button type="button" aria-label="Closer" onClick={() => map?.zoomIn({ animate: !calm() })}>
          +
        </button>
        <button type="button" aria-label="Further" onClick={() => map?.zoomOut({ animate: !calm() })}>
          −
        </button>
        <button type="button" aria-label="Show all events" onClick={fit}>
          ⤢
        </button>
      </div>
      {pointed && (
        <p className="pointed" aria-hidden="true">
          {pointed}
        </p>
      )}
      <div className="map-foot">
        {without > 0 && (
          <button type="button" className="chip" onClick={() => go({ page: 'list', pointless: true })}>
            {count(without, 'event')} without a point
          </button>
        )}
        <details className="map-legend">
          <summary>Legend</summary>
          <Legend />
        </details>
        <p className="credits">{summary.credits.join(' · ')}</p>
      </div>
    </div>
  )
}

/** Height of the panel where it lies over the map, as on a phone. */
function sheetHeight(): number {
  const panel = document.getElementById('panel')
  return panel && getComputedStyle(panel).position === 'fixed' ? panel.offsetHeight : 0
}

function isInSight(map: MapLibre, at: [number, number]): boolean {
  const { x, y } = map.project(at)
  const { clientWidth, clientHeight } = map.getContainer()
  return x > 0 && y > 0 && x < clientWidth && y < clientHeight - sheetHeight()
}

function create(
  container: HTMLElement,
  world: Awaited<ReturnType<typeof loadWorld>>,
  { points, camera }: { points: Points; camera: readonly [number, number, number] | null },
  onPoint: (title: string | null) => void,
): MapLibre {
  const map = new MapLibre({
    container,
    style: baseStyle(world),
    ...(camera
      ? { center: [camera[1], camera[0]], zoom: camera[2] }
      : { bounds: mostBounds(points), fitBoundsOptions: { padding: 48, maxZoom: 8 } }),
    attributionControl: false,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    // The arrows go from event to event; see `step`.
    keyboard: false,
    maxZoom: 14,
    locale: { 'Map.Title': 'Map of events. Arrows go to the nearest event; the list holds the same events.' },
  })
  map.touchZoomRotate.disableRotation()
  const ink = { line: tokenColour('--sign-line'), paper: tokenColour('--paper') }
  map.setMissingStyleImageResolver(async (id) => {
    const image = drawIcon(id, ink)
    if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: density })
  })
  map.on('load', () => {
    map.addSource('events', eventSource(points))
    map.addSource('chosen', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
    for (const layer of eventLayers()) map.addLayer(layer)
  })
  map.on('moveend', () => {
    const { lat, lng } = map.getCenter()
    go({ camera: [lat, lng, map.getZoom()] }, 'change')
  })
  refineWhenClose(map, world)
  map.on('click', (press) => choose(map, press))
  map.on('mousemove', (press) => {
    const [found] = signs(map, press)
    map.getCanvas().style.cursor = found ? 'pointer' : ''
    onPoint(found ? words(found.properties) : null)
  })
  map.on('mouseout', () => onPoint(null))
  return map
}

/** Looked at closely, the countries in view get their fine coast; from afar all have the coarse one again. */
function refineWhenClose(map: MapLibre, world: Awaited<ReturnType<typeof loadWorld>>) {
  let drawn = 'coarse'
  async function look() {
    const [[west, south], [east, north]] = map.getBounds().toArray()
    const box = [west - 2, south - 2, east + 2, north + 2] as const
    const wanted = map.getZoom() < fineFrom ? 'coarse' : box.map((degrees) => Math.round(degrees / 4)).join(' ')
    if (wanted === drawn) return
    drawn = wanted
    const outline = wanted === 'coarse' ? world : await loadNear(world.land, box).catch(() => world)
    if (wanted !== drawn || !map.getLayer('land')) return
    for (const name of ['land', 'borders', 'coast'] as const) map.getSource<GeoJSONSource>(name)?.setData(outline[name])
  }
  map.once('idle', look)
  map.on('moveend', look)
}

function signs(map: MapLibre, { point: { x, y } }: MapMouseEvent) {
  if (!map.getLayer('events')) return []
  // A finger is wider than a sign.
  const reach = 6
  return map.queryRenderedFeatures(
    [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ],
    { layers: ['events', 'clusters'] },
  )
}

function words(properties: Record<string, unknown>): string {
  if (!properties.point_count) return String(properties.title)
  return `${count(Number(properties.point_count), 'event')}${properties.name ? ` at ${properties.name}` : ''}`
}

/** A sign chooses its event. A ring at one place lists the events there; one over several places is looked at closer. */
async function choose(map: MapLibre, press: MapMouseEvent) {
  const [found] = signs(map, press)
  if (!found) return
  const { id, place, cluster_id } = found.properties as { id?: string; place?: string; cluster_id?: number }
  if (id) return go({ event: id })
  if (place) return go({ place })
  const zoom = await map.getSource<GeoJSONSource>('events')!.getClusterExpansionZoom(cluster_id!)
  const [lng, lat] = (found.geometry as GeoJSON.Point).coordinates as [number, number]
  map.easeTo({ center: [lng, lat], zoom: Math.min(zoom + 0.3, 12), animate: !calm() })
}

const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] } as const

/** Chooses the nearest event in a direction; events at one place are gone through in the order of the list. */
function step(map: MapLibre, events: readonly Event[], from: string | null, [dx, dy]: readonly [number, number]) {
  const start = events.find(({ id }) => id === from)
  const origin = (start && point(start)) ?? map.getCenter().toArray()
  const a = map.project(origin)
  let best: Event | null = null
  let least = Number.POSITIVE_INFINITY
  for (const event of events) {
    const at = point(event)
    if (!at || event.id === from) continue
    const b = map.project(at)
    const [x, y] = [b.x - a.x, b.y - a.y]
    const ahead = x * dx + y * dy
    if (ahead <= 0.5) continue
    // Straight ahead counts for more than to the side.
    const cost = ahead + 2 * Math.abs(x * dy - y * dx)
    if (cost < least) [least, best] = [cost, event]
  }
  if (best) go({ event: best.id }, 'change')
}

/** What holds all points; the world when there are none. */
function bounds(points: Points): LngLatBoundsLike {
  return boxAround(points, 0)
}

/** What holds most points: one far place, or one mistaken for its namesake, does not make the rest small. */
function mostBounds(points: Points): LngLatBoundsLike {
  return boxAround(points, 0.04)
}

/** Leaves out this share of the points at each side. */
function boxAround({ features }: Points, share: number): LngLatBoundsLike {
  if (features.length === 0) return [-30, -35, 70, 60]
  const side = (axis: 0 | 1, at: number) => {
    const sorted = features.map(({ geometry }) => geometry.coordinates[axis]!).sort((a, b) => a - b)
    return sorted[Math.round(at * (sorted.length - 1))]!
  }
  return [side(0, share), side(1, share), side(0, 1 - share), side(1, 1 - share)]
}
