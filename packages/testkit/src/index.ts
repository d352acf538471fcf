export { encodeGb18030 } from './encode-gb18030.ts'
