// pictures: a folder of pictures whose names say what they show.
//
// Either the folder holds a folder for each class, and that folder's name
// is the answer to all pictures in it; or the pictures lie in the folder
// itself and the answer stands behind the last '-' of each name: 017-4.png.
// What is no picture by its name (.png, .jpg, .jpeg) is passed over, and so
// is whatever begins with a dot.
#ifndef DATA_PICTURES_H
#define DATA_PICTURES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

enum { PICTURES_CLASSES_MOST = 64 };

typedef struct {
    char *path;
    char *answer; // the class by its name
    size_t label; // its number
} Picture;

// Classes are numbered in the order of their names.  When each name is one
// digit, its number is that digit, and there are ten.
typedef struct {
    size_t count, classes;
    Picture *at; // [count], in the order of their paths
} Pictures;

// Lists the pictures of a folder; opens none.  Refuses a folder without
// any, a picture without an answer and more than 64 classes.  The caller
// frees with pictures_free; on failure nothing is held.
bool pictures_list(const char *folder, Pictures *pictures, Error *error);
void pictures_free(Pictures *pictures);

#endif
