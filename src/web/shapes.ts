import type { EventType } from '../model/claim.js'

/** One shape a kind of event, so that colour is never the only sign. Paths live in a 20 × 20 box, for SVG and canvas. */
export const shapes = {
  circle: 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15z',
  triangle: 'M10 2.2L18.2 16.8H1.8z',
  square: 'M3.4 3.4H16.6V16.6H3.4z',
  diamond: 'M10 1.6L18.4 10L10 18.4L1.6 10z',
  pentagon: 'M10 2L18 7.9L14.9 17.3H5.1L2 7.9z',
  house: 'M10 2.2L18 9V17.4H2V9z',
  flag: 'M3.6 1.8H17.4L14.4 6.6L17.4 11.4H6V18.4H3.6z',
  star: 'M10 1.6L12.5 7.1L18.5 7.8L14 11.8L15.3 17.8L10 14.7L4.7 17.8L6 11.8L1.5 7.8L7.5 7.1z',
  cross: 'M7.2 2.4H12.8V7.2H17.6V12.8H12.8V17.6H7.2V12.8H2.4V7.2H7.2z',
  arrow: 'M1.8 7H9.8V2.8L18.4 10L9.8 17.2V13H1.8z',
  drop: 'M10 1.6C13.4 6 15.8 9 15.8 12.2A5.8 5.8 0 0 1 4.2 12.2C4.2 9 6.6 6 10 1.6z',
  hex: 'M10 1.8L17.2 5.9V14.1L10 18.2L2.8 14.1V5.9z',
} as const

export type Shape = keyof typeof shapes

const byType: Record<EventType, Shape> = {
  AGREE: 'pentagon',
  CONSULT: 'pentagon',
  SUPPORT: 'pentagon',
  CONCEDE: 'pentagon',
  COOPERATE: 'pentagon',
  AID: 'pentagon',
  REQUEST: 'pentagon',
  REJECT: 'pentagon',
  ACCUSE: 'pentagon',
  SANCTION: 'pentagon',
  RETREAT: 'arrow',
  MOBILIZE: 'arrow',
  PROTEST: 'star',
  COERCE: 'diamond',
  ASSAULT: 'circle',
  CONTROL: 'flag',
  LOSS: 'square',
  CASUALTY: 'cross',
  DISPLACE: 'house',
  THREATEN: 'hex',
  BACKING: 'hex',
  WARNING: 'hex',
}

const strikes = new Set(['aerial', 'drone', 'heavy-weapons', 'explosives', 'suicide-attack', 'airstrike', 'shelling'])

export function shapeOf(type: EventType, mode: string | null): Shape {
  if (type === 'RETREAT' && mode === 'ceasefire') return 'pentagon'
  if (type === 'ASSAULT' && mode !== null) {
    if (strikes.has(mode)) return 'triangle'
    if (mode === 'destroy') return 'drop'
    if (mode === 'abduct') return 'diamond'
  }
  if (type === 'COERCE' && (mode === 'seize' || mode === 'loot')) return 'drop'
  return byType[type]
}

/** What each shape stands for, in the order of the legend. */
export const shapeWords: readonly (readonly [Shape, string])[] = [
  ['circle', 'Clash or attack'],
  ['triangle', 'Air strike, shelling, bomb'],
  ['flag', 'Control'],
  ['square', 'Equipment loss'],
  ['cross', 'Casualties'],
  ['arrow', 'Movement, retreat'],
  ['house', 'Displacement'],
  ['drop', 'Looting, damage'],
  ['diamond', 'Arrest, abduction'],
  ['pentagon', 'Diplomacy'],
  ['star', 'Protest'],
  ['hex', 'Threat, backing, warning'],
]
