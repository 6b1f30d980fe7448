// class_names: what the classes of a set of data are called.
//
// They stand in a text file beside the images, classes.txt: one name a
// line, that of class 0 first; an empty line: none.  EMNIST's makers pass
// on emnist-letters-mapping.txt and so on instead, whose lines are a label
// and the codes of its characters, of which the first is taken: "1 65 97"
// calls class 1 "A".
#ifndef DATA_CLASS_NAMES_H
#define DATA_CLASS_NAMES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

enum { CLASS_NAMES_MOST = 64, CLASS_NAME_SIZE = 32 };

typedef struct {
    char of[CLASS_NAMES_MOST][CLASS_NAME_SIZE]; // "": it has none
} ClassNames;

// Reads such a file; as a mapping when its name ends in mapping.txt.  Takes
// a byte order mark and Windows' line ends.  Refuses, with its line, more
// than 64 names, one of 32 bytes or more or with a control character in it,
// and what is no line of a mapping.  On failure there are no names.
bool class_names_read(const char *path, ClassNames *names, Error *error);

// Writes classes.txt into a folder, up to the last class that has a name;
// without any it takes away the file that may be there.
bool class_names_save(const ClassNames *names, const char *folder,
                      Error *error);

#endif
