// Replacing files, and the folders that they lie in.
#define _XOPEN_SOURCE 700 // realpath
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"

bool file_make_folder(const char *path, Error *error)
{
    char *part = memory_text(path);
    bool good = true;
    for (size_t i = 1; good && i <= strlen(path); i++) {
        if (path[i] != '/' && path[i] != '\0')
            continue;
        part[i] = '\0';
        if (mkdir(part, 0777) != 0 && errno != EEXIST)
            good = error_set(error, "%s: cannot make this folder: %s", part,
                             strerror(errno));
        part[i] = path[i];
    }
    struct stat status;
    if (good && (stat(path, &status) != 0 || !S_ISDIR(status.st_mode)))
        good = error_set(error, "%s: expected a folder", path);
    free(part);
    return good;
}

// ---- signals ----------------------------------------------------------

// The temporaries that are open.
enum { TEMPORARIES = 8 };
static char *volatile temporaries[TEMPORARIES];

static void remove_temporaries(int signal_number)
{
    for (int i = 0; i < TEMPORARIES; i++)
        if (temporaries[i] != NULL)
            unlink(temporaries[i]);
    signal(signal_number, SIG_DFL);
    raise(signal_number); // and so it ends as if nobody had listened
}

// From now on a signal that would end the program removes this file first;
// one that is ignored, or that the program listens to, is left alone.
static void remember(char *temporary)
{
    static const int deadly[] = {SIGHUP, SIGINT, SIGPIPE, SIGTERM};
    struct sigaction old, action = {.sa_handler = remove_temporaries};
    int free_place = 0;
    while (free_place < TEMPORARIES && temporaries[free_place] != NULL)
        free_place++;
    if (free_place < TEMPORARIES)
        temporaries[free_place] = temporary;
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++)
        if (sigaction(deadly[i], NULL, &old) == 0 &&
            old.sa_handler == SIG_DFL)
            sigaction(deadly[i], &action, NULL);
}

static void forget(const char *temporary)
{
    for (int i = 0; i < TEMPORARIES; i++)
        if (temporaries[i] == temporary)
            temporaries[i] = NULL;
}

static void release(FileReplacement *file)
{
    if (file->temporary != NULL)
        forget(file->temporary);
    free(file->path);
    free(file->temporary);
    *file = (FileReplacement){0};
}

// mkstemp makes the file readable by its owner alone; a new file has
// ordinary rights, and one that replaces another has the other's.
static void set_rights(int descriptor, const struct stat *old)
{
    mode_t mask = umask(0);
    umask(mask);
    mode_t rights = old != NULL ? old->st_mode & 0777 : 0666 & ~mask;
    if (fchmod(descriptor, rights) != 0)
        return; // a file system without rights: nothing to set
}

// Opens the stream on the descriptor, which may be none.  On failure the
// temporary is removed, and errno says why.
static bool open_stream(FileReplacement *file, int descriptor)
{
    if (descriptor < 0)
        return false;
    file->stream = fdopen(descriptor, "wb");
    if (file->stream != NULL)
        return true;
    int reason = errno;
    close(descriptor);
    if (file->temporary != NULL)
        unlink(file->temporary);
    errno = reason;
    return false;
}

// A temporary beside the file; old describes what is there, or is NULL.
static bool open_beside(FileReplacement *file, const struct stat *old)
{
    file->temporary = memory_print("%s.tmp-XXXXXX", file->path);
    remember(file->temporary); // before it is there: no moment is missed
    int descriptor = mkstemp(file->temporary);
    if (descriptor >= 0)
        set_rights(descriptor, old);
    return open_stream(file, descriptor);
}

// A link stays a link: what it leads to is replaced.
static bool follow_link(FileReplacement *file)
{
    struct stat status;
    if (lstat(file->path, &status) != 0 || !S_ISLNK(status.st_mode))
        return true;
    char *target = realpath(file->path, NULL);
    if (target == NULL)
        return false;
    free(file->path);
    file->path = target;
    return true;
}

// Another name for what is open already, a file or not.
static bool is_descriptor(const char *path)
{
    return strcmp(path, "/dev/stdout") == 0 ||
           strcmp(path, "/dev/stderr") == 0 ||
           strncmp(path, "/dev/fd/", 8) == 0 ||
           strncmp(path, "/proc/", 6) == 0;
}

// What only passes bytes on, such as a device, a pipe or /dev/stdout, is
// written to as it stands.  Other files in /dev are files, as in /dev/shm.
static bool passes_on(const char *path, const struct stat *old)
{
    return old != NULL &&
           ((!S_ISREG(old->st_mode) && !S_ISDIR(old->st_mode)) ||
            is_descriptor(path));
}

static bool open_to_write(FileReplacement *file)
{
    struct stat status;
    bool there = stat(file->path, &status) == 0;
    const struct stat *old = there ? &status : NULL;
    if (passes_on(file->path, old))
        return open_stream(
            file, open(file->path, O_WRONLY | O_APPEND | O_NOCTTY));
    if (there && S_ISDIR(status.st_mode))
        errno = EISDIR;
    else if (there && (status.st_mode & 0222) == 0)
        errno = EACCES; // root could, but nobody is meant to
    else
        return follow_link(file) && open_beside(file, old);
    return false;
}

bool file_replace(FileReplacement *file, const char *path, Error *error)
{
    *file = (FileReplacement){0};
    file->path = memory_text(path);
    if (open_to_write(file))
        return true;
    error_set(error, "%s: cannot write here: %s", path, strerror(errno));
    release(file);
    return false;
}

// The path without links and dots, as far as it is there.  The caller frees
// it.
static char *full_path(const char *path)
{
    char *full = realpath(path, NULL);
    if (full != NULL)
        return full;
    const char *slash = strrchr(path, '/');
    const char *last = slash != NULL ? slash + 1 : path;
    char *folder = memory_text(slash != NULL ? path : ".");
    if (slash != NULL)
        folder[slash == path ? 1 : slash - path] = '\0';
    char *real = realpath(folder, NULL);
    full = memory_print("%s/%s", real != NULL ? real : folder, last);
    free(real);
    free(folder);
    return full;
}

bool file_is_same(const char *a, const char *b)
{
    struct stat status;
    if (stat(a, &status) == 0 && passes_on(a, &status))
        return false;
    char *one = full_path(a), *other = full_path(b);
    bool same = strcmp(one, other) == 0;
    free(one);
    free(other);
    return same;
}

bool file_try(const char *path, Error *error)
{
    FileReplacement file;
    struct stat status;
    if (stat(path, &status) == 0 && passes_on(path, &status))
        return true;
    if (!file_replace(&file, path, error))
        return false;
    file_abandon(&file);
    return true;
}

bool file_try_all(const char *const *paths, size_t count, Error *error)
{
    for (size_t i = 0; i < count; i++) {
        if (paths[i] == NULL)
            continue;
        for (size_t j = 0; j < i; j++)
            if (paths[j] != NULL && file_is_same(paths[i], paths[j]))
                return error_set(error,
                                 "%s: expected a file of its own for each "
                                 "output",
                                 paths[i]);
        if (!file_try(paths[i], error))
            return false;
    }
    return true;
}

// The part of the time of the last change below a second; macOS has another
// name for it.
static intmax_t nanoseconds_of(const struct stat *status)
{
#ifdef __APPLE__
    return (intmax_t)status->st_mtimensec;
#else
    return (intmax_t)status->st_mtim.tv_nsec;
#endif
}

FileMark file_mark(const char *path)
{
    struct stat status;
    if (stat(path, &status) != 0 || !S_ISREG(status.st_mode))
        return (FileMark){0};
    return (FileMark){(uintmax_t)status.st_ino, (uintmax_t)status.st_size,
                      (intmax_t)status.st_mtime, nanoseconds_of(&status)};
}

bool file_has_mark(const char *path, FileMark mark)
{
    FileMark now = file_mark(path);
    return now.place == mark.place && now.size == mark.size &&
           now.seconds == mark.seconds &&
           now.nanoseconds == mark.nanoseconds;
}

static void sync_folder_of(const char *path)
{
    char *folder = memory_text(path);
    char *slash = strrchr(folder, '/');
    if (slash != NULL)
        slash[slash == folder ? 1 : 0] = '\0';
    int descriptor = open(slash != NULL ? folder : ".", O_RDONLY);
    if (descriptor >= 0) {
        fsync(descriptor); // not every file system can; the rename stands
        close(descriptor);
    }
    free(folder);
}

// Writes out and closes the stream; errno says why it fails.
static bool close_stream(FileReplacement *file)
{
    bool good =
        !ferror(file->stream) && fflush(file->stream) == 0 &&
        (file->temporary == NULL || fsync(fileno(file->stream)) == 0);
    int reason = errno;
    if (fclose(file->stream) != 0 && good)
        return false;
    errno = reason;
    return good;
}

// A file that was removed meanwhile is no other writer's.
static bool is_expected(const FileReplacement *file, const FileMark *mark)
{
    return mark == NULL || file->temporary == NULL ||
           file_has_mark(file->path, *mark) ||
           file_has_mark(file->path, (FileMark){0});
}

static bool rename_temporary(FileReplacement *file, FileMark *mark)
{
    if (file->temporary == NULL)
        return true;
    FileMark fresh = file_mark(file->temporary);
    if (rename(file->temporary, file->path) != 0)
        return false;
    sync_folder_of(file->path);
    if (mark != NULL)
        *mark = fresh;
    return true;
}

bool file_commit_over(FileReplacement *file, FileMark *mark, Error *error)
{
    const char *problem = NULL;
    if (!close_stream(file))
        problem = strerror(errno);
    else if (!is_expected(file, mark))
        problem = "another program has written it meanwhile";
    else if (!rename_temporary(file, mark))
        problem = strerror(errno);
    if (problem != NULL)
        error_set(error, "%s: writing failed: %s", file->path, problem);
    if (problem != NULL && file->temporary != NULL)
        unlink(file->temporary);
    release(file);
    return problem == NULL;
}

bool file_commit(FileReplacement *file, Error *error)
{
    return file_commit_over(file, NULL, error);
}

void file_abandon(FileReplacement *file)
{
    if (file->stream == NULL)
        return;
    fclose(file->stream);
    if (file->temporary != NULL)
        unlink(file->temporary);
    release(file);
}

bool file_end(FileReplacement *file, bool good, Error *error)
{
    if (good)
        return file_commit(file, error);
    file_abandon(file);
    return false;
}
