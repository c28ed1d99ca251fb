/**
 * `sbom.cdx.json`: what the package is made of, as CycloneDX 1.6. It has no dependencies, and says so. No serial number
 * and no time, which the format allows: the same package has the same bill.
 */
export function sbom({ name, version, description, license }: Record<string, unknown>): object {
  const purl = `pkg:npm/${name}@${version}`
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'library',
        'bom-ref': purl,
        name,
        version,
        description,
        licenses: [{ license: { id: license } }],
        purl,
      },
    },
    components: [],
    dependencies: [{ ref: purl, dependsOn: [] }],
  }
}
