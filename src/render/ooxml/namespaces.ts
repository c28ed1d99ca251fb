const office = 'http://schemas.openxmlformats.org'

/** The types of relationships, and the namespaces of the package's own parts. */
export const relationshipTypes = `${office}/officeDocument/2006/relationships`
export const packageRelationships = `${office}/package/2006/relationships`
export const contentTypes = `${office}/package/2006/content-types`
export const extendedProperties = `${office}/officeDocument/2006/extended-properties`
export const customProperties = `${office}/officeDocument/2006/custom-properties`
export const propertyTypes = `${office}/officeDocument/2006/docPropsVTypes`
export const coreProperties = `${office}/package/2006/metadata/core-properties`
export const spreadsheet = `${office}/spreadsheetml/2006/main`
