import type { Feature, FeatureCollection, Point } from 'geojson'
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl'
import type { Event } from '../../model/event.js'
import { palette } from '../colours.js'
import { colourOfEvent, type Desk, placeKey } from '../desk.js'
import { isSolid } from '../glyph.js'
import { shapeOf } from '../shapes.js'
import { tokenColour } from '../theme.js'
import { isDrawable } from '../words.js'
import { font } from './base.js'
import { iconName } from './icons.js'

/** How far around a place "near" reaches when no report says: UCDP's second step of precision. */
const nearMetres = 25_000

/** Metres a pixel of the map's 512-pixel tiles spans at zoom 0 on the equator. */
const metresPerPixel = 78_271.517

/** The events that may be drawn as points; the others stand in the list only. */
export function eventPoints(events: readonly Event[], colourOf: Desk['colourOf']): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: events.flatMap((event, order): Feature<Point>[] => {
      const { place } = event
      if (!isDrawable(place)) return []
      const colour = colourOfEvent(event, colourOf)
      const icon = iconName({
        shape: shapeOf(event.type, event.mode),
        colour,
        solid: isSolid(event.status),
        struck: event.polarity === 'did-not',
        faded: event.status === 'historical',
        ringed: event.origins > 1,
      })
      const disc =
        place.precision === 'near' ? nearMetres / (metresPerPixel * Math.cos((place.lat * Math.PI) / 180)) : 0
      return [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
          properties: {
            id: event.id,
            order,
            icon,
            colour,
            name: place.name,
            place: placeKey(place),
            disc,
            title: event.title,
          },
        },
      ]
    }),
  }
}

/** Events that lie together become one ring; places that no zoom can part stay one. */
export function eventSource(data: FeatureCollection<Point>): SourceSpecification {
  const counts = Object.fromEntries(
    palette.map((_, i) => [`n${i}`, ['+', ['case', ['==', ['get', 'colour'], i], 1, 0]]]),
  )
  const same = (name: string) => [
    ['case', ['==', ['accumulated'], ['get', name]], ['accumulated'], ''],
    ['get', name],
  ]
  return {
    type: 'geojson',
    data,
    cluster: true,
    clusterRadius: 30,
    clusterMaxZoom: 17,
    clusterProperties: { ...counts, name: same('name'), place: same('place') },
  }
}

const clusterImage = [
  'concat',
  'cluster|',
  ...palette.flatMap((_, i) => (i ? [',', ['get', `n${i}`]] : [['get', 'n0']])),
] as unknown as ExpressionSpecification

export function eventLayers(): LayerSpecification[] {
  const text = { 'text-font': font, 'text-optional': true } as const
  const paint = {
    'text-color': tokenColour('--ink'),
    'text-halo-color': tokenColour('--map-land'),
    'text-halo-width': 1.6,
  }
  return [
    {
      id: 'near',
      type: 'circle',
      source: 'events',
      filter: ['all', ['!', ['has', 'point_count']], ['>', ['get', 'disc'], 0]],
      paint: {
        'circle-color': ['match', ['get', 'colour'], ...palette.flatMap((c, i) => [i, c]), palette.at(-1)!] as never,
        'circle-opacity': 0.22,
        'circle-stroke-width': 1,
        'circle-stroke-opacity': 0.5,
        'circle-stroke-color': tokenColour('--ink-soft'),
        // Metres on the ground: twice as many pixels with each step of zoom, and never hidden under the sign.
        'circle-radius': [
          'interpolate',
          ['exponential', 2],
          ['zoom'],
          0,
          ['max', 0.3, ['get', 'disc']],
          22,
          ['*', ['get', 'disc'], 2 ** 22],
        ],
      },
    },
    {
      id: 'clusters',
      type: 'symbol',
      source: 'events',
      filter: ['has', 'point_count'],
      layout: {
        'icon-image': clusterImage,
        'icon-allow-overlap': true,
        'icon-ignore-placement': false,
        'text-field': ['get', 'point_count_abbreviated'],
        'text-size': 12,
        'text-allow-overlap': true,
        'text-font': font,
      },
      paint: { 'text-color': tokenColour('--ink') },
    },
    {
      id: 'cluster-names',
      type: 'symbol',
      source: 'events',
      filter: ['has', 'point_count'],
      layout: {
        ...text,
        'text-field': ['get', 'name'],
        'text-size': 12,
        'text-anchor': 'top',
        'text-offset': [0, 1.7],
      },
      paint,
    },
    {
      id: 'events',
      type: 'symbol',
      source: 'events',
      filter: ['!', ['has', 'point_count']],
      layout: {
        ...text,
        'icon-image': ['get', 'icon'],
        'icon-allow-overlap': true,
        'symbol-sort-key': ['get', 'order'],
        'text-field': ['get', 'name'],
        'text-size': 12,
        'text-anchor': 'top',
        'text-offset': [0, 1.2],
      },
      paint,
    },
    {
      id: 'chosen',
      type: 'circle',
      source: 'chosen',
      paint: {
        'circle-radius': 21,
        'circle-opacity': 0,
        'circle-stroke-width': 3,
        'circle-stroke-color': tokenColour('--accent'),
      },
    },
  ]
}
