/** An edit that would not have given the data that was meant: nothing is changed then. */
export class EditRefused extends Error {}
