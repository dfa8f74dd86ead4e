/** Why the server cannot start: a sentence that tells the operator what to do next. Printed as it is, without a stack. */
export class CannotStart extends Error {}
