/** Nobody is called that, or not any more. */
export class UnknownProfile extends Error {}

/** The grant's day is over, or it was taken back before, or never made. */
export class GrantNotHeld extends Error {}
