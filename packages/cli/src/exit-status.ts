/** What the exit status of every verb means. */
export const exitStatus = {
  done: 0,
  /** The input has errors; they were reported. */
  inputHasErrors: 1,
  /** The call is wrong: an unknown verb or option, a missing argument. */
  callIsWrong: 2,
  /** A mistake in the program. */
  ourFault: 3,
  /** Ended by Ctrl-C: 128 + SIGINT, as shells expect. */
  interrupted: 130,
} as const
