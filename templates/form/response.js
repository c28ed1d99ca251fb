/**
 * Answers as data, as schemas/response.schema.json has them. The name of a field is its path there: `answers/q1/view`.
 *
 * @typedef {{ id: string, changes: string[] }} Question
 * @typedef {string | boolean} Value
 * @typedef {{ [key: string]: unknown }} Data
 */

/**
 * The response with these values of fields. What is left empty is left out.
 *
 * @param {{ consultation: string, edition: string, draft?: true }} of A draft is saved to go on with later.
 * @param {readonly Question[]} questions
 * @param {Iterable<[name: string, value: Value]>} values
 * @returns {Data}
 */
export function responseOf(of, questions, values) {
  const answers = Object.fromEntries(questions.map(({ id, changes }) => [id, { changes }]))
  const data = { schema: 1, ...of, answers }
  for (const [name, value] of values)
    if (typeof value === 'string' ? value.trim() !== '' : value) put(data, name.split('/'), value)
  return data
}

/**
 * @param {Data} data
 * @param {string[]} path
 * @param {Value} value
 */
function put(data, [key = '', ...rest], value) {
  if (rest.length === 0) data[key] = value
  else {
    if (!Object.hasOwn(data, key)) data[key] = {}
    put(/** @type {Data} */ (data[key]), rest, value)
  }
}

/**
 * What a file says, by the names of fields.
 *
 * @param {string} text
 * @param {string} consultation
 * @param {(name: string, value: unknown) => boolean | undefined} fits Whether a field takes a value; undefined where
 *   there is no such field.
 * @returns {Map<string, Value>}
 * @throws {Error} that says, in words, why the file cannot be loaded.
 */
export function readResponse(text, consultation, fits) {
  const { schema, consultation: of, edition: _edition, draft: _draft, ...rest } = parse(text)
  if (schema !== 1 || typeof of !== 'string') throw new Error('it was not saved by a response form')
  if (of !== consultation) throw new Error(`it answers another consultation, ${of}`)
  const values = leaves(rest, [])
  for (const [name, value] of values) {
    const taken = fits(name, value)
    if (taken === undefined) throw new Error(`this form has no place for ${name}`)
    if (!taken) throw new Error(`what it says for ${name} cannot be an answer`)
  }
  return new Map(/** @type {[string, Value][]} */ (values))
}

/**
 * @param {string} text
 * @returns {Data}
 */
function parse(text) {
  try {
    return Object(JSON.parse(text))
  } catch {
    throw new Error('it is not a JSON file')
  }
}

/**
 * Which changes a question asks about is the form's to say, not the file's.
 *
 * @param {unknown} value
 * @param {readonly string[]} path
 * @returns {[name: string, value: unknown][]}
 */
function leaves(value, path) {
  if (typeof value !== 'object' || value === null) return [[path.join('/'), value]]
  return Object.entries(value).flatMap(([key, inner]) =>
    path.length === 2 && path[0] === 'answers' && key === 'changes' ? [] : leaves(inner, [...path, key]),
  )
}

/** A name that is longer says no more. */
const LONGEST = 60

/**
 * The name of the file: of letters, digits, hyphens and underscores, whatever the organisation is called.
 *
 * @param {string} consultation
 * @param {string} organisation
 * @param {boolean} draft
 */
export function fileName(consultation, organisation, draft = false) {
  const safe = organisation
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return `${consultation}_${draft ? 'draft' : 'response'}_${[...safe].slice(0, LONGEST).join('') || 'answers'}.json`
}
