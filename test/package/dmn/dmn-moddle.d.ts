/** As much of dmn-moddle, which comes without types, as the tests use. */
declare module 'dmn-moddle' {
  export class DmnModdle {
    fromXML(xml: string, type: string): Promise<{ rootElement: unknown; warnings: unknown[] }>
  }
}
