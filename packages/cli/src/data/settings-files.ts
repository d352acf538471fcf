/** What a mapping is called that lies beside the data. */
export const mappingName = 'mapping.yaml'

/** What the rulings are called that lie beside the data. */
export const identityName = 'identity.yaml'

/** What the file of a project is called. */
export const projectName = 'mingjian.yaml'

/** What is called that tells how numbers were replaced by tokens. */
export const tokenReportName = 'pseudonymise.json'

/** Files beside the data that tell how they are read, and are none. */
export const settingsFiles: readonly string[] = [
  mappingName,
  identityName,
  projectName,
  tokenReportName,
]
