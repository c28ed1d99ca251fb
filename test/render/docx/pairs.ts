/** Made-up documents before and after an edit. Both engines, docxodus and LibreOffice, resolve the redline of each. */
export const pairs: Record<string, { before: string; after: string }> = {
  'words, marks and links': {
    before: `# Aardvark policy

The keeper must feed each *aardvark* twice a day, as [the guide](https://example.test/guide) says.
`,
    after: `# Aardvark policy

The keeper must feed each **aardvark** three times a day, as [the new guide](https://example.test/new) says. See \`ZZ001\`.
`,
  },
  'paragraphs put in, taken out and moved': {
    before: `# Aardvark policy

## Feeding

Termites are served at dusk, in the wooden bowl.

Nobody feeds an aardvark by hand.

## Housing

The burrow is dry, dark and at least three metres long.
`,
    after: `# Aardvark policy

## Housing

The burrow is dry, dark and at least three metres long.

A second way out is kept clear at all times.

## Feeding

Termites are served at dusk, in the wooden bowl.
`,
  },
  'a paragraph put in before a table': {
    before: `# Codes

| Code | Retry |
|---|---|
| ZZ001 | yes |

The end of it.
`,
    after: `# Codes

This table lists what went wrong.

| Code | Retry |
|---|---|
| ZZ001 | yes |

The end of it.
`,
  },
  'rows put in, taken out and moved; cells changed': {
    before: `| Code | Retry | Note |
|---|:---:|---|
| ZZ001 | yes | |
| ZZ002 | no | The door of the *burrow* is shut |
| ZZ003 | no | |
| ZZ004 | yes | moves down |
`,
    after: `| Code | Retry | Note |
|---|:---:|---|
| ZZ001 | no | |
| ZZ002 | no | The door of the burrow stays shut |
| ZZ005 | yes | |
| ZZ006 | yes | |
| ZZ004 | yes | moves down |
`,
  },
  'columns put in and taken out': {
    before: `Before.

| Code | Retry | Note |
|---|---|---|
| ZZ001 | yes | old |
| ZZ002 | no | older |

After.
`,
    after: `Before.

| Code | Cohort | Retry |
|---|---|---|
| ZZ001 | Cohort Aardvark | yes |
| ZZ002 | Cohort Aardvark | no |

After.
`,
  },
  'a whole table put in, another taken out': {
    before: `# Tables

The first text, which stays.

| A | B |
|---|---|
| ZZ001 | 1 |

The second text, which stays.

The third text, which stays.
`,
    after: `# Tables

The first text, which stays.

The second text, which stays.

| C | D | E |
|---|---|---|
| ZZ002 | 2 | 3 |

The third text, which stays.
`,
  },
  'the end put in': {
    before: `# Ends

The only words that stay.
`,
    after: `# Ends

The only words that stay.

## A new heading

With a new paragraph, to the very end.
`,
  },
  'the end taken out': {
    before: `# Ends

The only words that stay.

## An old heading

With an old paragraph, to the very end.
`,
    after: `# Ends

The only words that stay.
`,
  },
  'items of lists': {
    before: `Things to do:

1. Open the burrow.
2. Count the aardvarks.
   - by night
   - by day
3. Close the burrow.

- [ ] weigh them
- [x] name them
`,
    after: `Things to do:

1. Open the burrow slowly.
2. Wait for a while.
3. Count the aardvarks.
   - by night
4. Close the burrow.

- [x] weigh them
- [x] name them
- [ ] thank them
`,
  },
  'a heading that changes its level': {
    before: `# Levels

## Aardvarks in winter

They sleep.
`,
    after: `# Levels

### Aardvarks in winter

They sleep.
`,
  },
  'lines of code': {
    before: `Run this:

\`\`\`sh
dig --slowly
dig --quickly
	stop
\`\`\`

Done.
`,
    after: `Run this:

\`\`\`sh
listen
dig --quickly
	stop
sleep
\`\`\`

Done.
`,
  },
  'footnotes and definitions': {
    before: `Aardvarks dig.[^dig] They also [sleep][s]. More of it.

[^dig]: With their claws, says the keeper.

[s]: https://example.test/sleep
`,
    after: `Aardvarks dig.[^dig] They also [sleep][s]. More of it.[^more]

[^dig]: With their strong claws, says the keeper.
[^more]: A note that is new.

[s]: https://example.test/rest
`,
  },
  'quotations and rules': {
    before: `# Quoted

> The aardvark came first
> in every list.

Words between the quotations.

> It left last.
`,
    after: `# Quoted

> The aardvark came first
> in each and every list.

***

Words between the quotations.
`,
  },
  'changes that touch across a kept mark': {
    before: `## Fees

Text.
`,
    after: `## Fees and costs

New first paragraph here.

Text.
`,
  },
  'the end of one paragraph and the beginning of the next': {
    before: `The keeper feeds the aardvark

at dusk, in the wooden bowl.

The burrow is dry and dark

and at least three metres long.
`,
    after: `The keeper feeds the aardvark twice

always at dusk, in the wooden bowl.

The burrow is dry

at least three metres long.
`,
  },
  'a moved paragraph before a heading': {
    before: `# Aardvarks

## Feeding

Termites are served at dusk, in the wooden bowl.

## Housing

The burrow is dry, dark and at least three metres long.

## Ends
`,
    after: `# Aardvarks

The burrow is dry, dark and at least three metres long.

## Feeding

Termites are served at dusk, in the wooden bowl.

## Housing

## Ends
`,
  },
  'the first item of a second list': {
    before: `1. Open the burrow
2. Close the burrow

Then, on another day:

1. Count the aardvarks by night
2. Name them
`,
    after: `1. Open the burrow
2. Close the burrow

Then, on another day:

1. Weigh
2. Name them
`,
  },
  'a clause with the first note put in': {
    before: `# Aardvarks

They dig.

## Ends
`,
    after: `# Aardvarks

They dig.

They sleep by day.[^sleep]

## Ends

[^sleep]: In the burrow.
`,
  },
  'a section that ends in a list, moved away from before a table': {
    before: `# Aardvarks

Scope of it all.

## Feeding

Termites are served at dusk, in the wooden bowl.

- Water at all times of the day
- A second way out of the burrow

| Code | Retry |
|---|---|
| ZZ001 | yes |

## Reports

A report is sent to the keeper each week.
`,
    after: `# Aardvarks

Scope of it all.

| Code | Retry |
|---|---|
| ZZ001 | yes |

## Reports

A report is sent to the keeper each week.

## Feeding

Termites are served at dusk, in the wooden bowl.

- Water at all times of the day
- A second way out of the burrow
`,
  },
}
