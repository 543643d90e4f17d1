export { mockHandlers } from './handlers.ts'
export { type Sentinel, sentinelIn } from './sentinels.ts'
export { startMock } from './start-mock.ts'
export { createMockWorld, type MockWorld } from './world.ts'
