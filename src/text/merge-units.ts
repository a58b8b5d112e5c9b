import { stage } from '../model/stage.js'

export const mergeUnits = stage({
  name: 'merge-units',
  needs: ['tokens', 'timexes', 'equipment', 'quantities', 'names'],
  gives: ['units'],
  run() {
    return { units: [] }
  },
})
