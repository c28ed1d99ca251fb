import fc from 'fast-check'

/**
 * Random cases are the same in every run, so that a commit is judged by what it changes. `MEHRS_SEED=random` tries
 * others, as the nightly hunts do, and `MEHRS_SEED=5` those of one such run: fast-check prints its seed where it fails.
 */
const { MEHRS_SEED = '2022' } = process.env

if (MEHRS_SEED !== 'random') fc.configureGlobal({ seed: Number(MEHRS_SEED) })
