import { stage } from '../model/stage.js'

export const findEquipment = stage({
  name: 'find-equipment',
  needs: ['tokens'],
  gives: ['equipment'],
  run() {
    return { equipment: [] }
  },
})
