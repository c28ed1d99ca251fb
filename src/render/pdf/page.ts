/** The width of the text on an A4 page with margins of 20 mm, as templates/document.typ sets it, in twips. */
export const PORTRAIT = 11_906 - 2 * 1134
export const LANDSCAPE = 16_838 - 2 * 1134
