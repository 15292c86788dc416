/** What a file's state and its reason mean to a parent: what happened, why, and what to do. */
export const parentLibraryStates = {
  state: {
    ready: { label: "Ready", why: "Children can watch it.", fix: "Nothing to do." },
    "needs-remux": {
      label: "Needs repacking",
      why: "The player cannot open this kind of file, though picture and sound are fine.",
      fix: "Save it again as MP4, then scan.",
    },
    "needs-transcode": {
      label: "Needs converting",
      why: "Picture or sound is stored in a way that the player does not know.",
      fix: "Convert it to MP4 with H.264 and AAC, then scan.",
    },
    unreadable: {
      label: "Cannot be read",
      why: "Matinee could not make sense of the file.",
      fix: "Copy it here again, then scan.",
    },
    ignored: { label: "Left out", why: "A rule says that this is not a programme.", fix: "Nothing to do." },
    missing: {
      label: "Missing",
      why: "The file is no longer where it was.",
      fix: "Put it back and scan. What children watched is kept.",
    },
  },
  reason: {
    container: {
      label: "Needs repacking",
      why: "Picture and sound are fine, but the player cannot open this kind of file.",
      fix: "Save it again as MP4, then scan.",
    },
    "video-codec": {
      label: "Picture cannot be played",
      why: "Its picture is stored in a way that the player does not know.",
      fix: "Convert it to H.264, then scan.",
    },
    "audio-codec": {
      label: "Sound cannot be played",
      why: "Its sound is stored in a way that the player does not know.",
      fix: "Convert the sound to AAC, then scan.",
    },
    empty: {
      label: "File is empty",
      why: "There is nothing in it. It may still be copying.",
      fix: "Copy it here again, then scan.",
    },
    damaged: {
      label: "File is damaged",
      why: "A part of it is missing or broken. It may still be copying.",
      fix: "Copy it here again, then scan.",
    },
    encrypted: {
      label: "Copy-protected",
      why: "Only its seller's own player can open it.",
      fix: "Use a copy without protection.",
    },
    "not-a-video": {
      label: "Not a video",
      why: "It has a video's name, but something else is in it.",
      fix: "Nothing to do. It is not offered to children.",
    },
    "no-picture": {
      label: "No picture",
      why: "There is only sound in it.",
      fix: "Nothing to do. It is not offered to children.",
    },
    "not-a-regular-file": {
      label: "Not an ordinary file",
      why: "It is a device or a pipe with a video's name.",
      fix: "Put the video itself in its place, then scan.",
    },
    "link-outside": {
      label: "Link leads outside",
      why: "It points to a place outside this library folder.",
      fix: "Add that place as a folder of its own.",
    },
    "no-permission": {
      label: "Not allowed to read",
      why: "The computer does not let Matinee read this file.",
      fix: "Change the file's permissions, then scan.",
    },
    "timed-out": {
      label: "Took too long",
      why: "The file did not answer in time. The drive may be slow or asleep.",
      fix: "Check the drive, then scan.",
    },
    "folder-ignored": {
      label: "Folder is left out",
      why: "A file in its folder tells media players to look away.",
      fix: "Remove the .nomedia or .ignore file, then scan.",
    },
    "name-unreadable": {
      label: "Name cannot be read",
      why: "Its name holds bytes that are no letters, so no player can be told of it.",
      fix: "Rename the file, then scan.",
    },
    waiting: {
      label: "Being looked at",
      why: "It was just found.",
      fix: "Nothing to do. It shows when it was read.",
    },
    vanished: {
      label: "Missing",
      why: "The file is no longer where it was.",
      fix: "Put it back and scan. What children watched is kept.",
    },
  },
} as const;
