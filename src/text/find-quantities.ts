import { stage } from '../model/stage.js'

export const findQuantities = stage({
  name: 'find-quantities',
  needs: ['sentences', 'tokens', 'timexes', 'equipment'],
  gives: ['quantities'],
  run() {
    return { quantities: [] }
  },
})
