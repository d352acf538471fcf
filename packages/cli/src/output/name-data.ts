export { createDataNames, type DataNames } from '@mingjian/report'
