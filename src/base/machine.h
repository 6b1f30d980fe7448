// machine: what a result says about where it was measured.
#ifndef BASE_MACHINE_H
#define BASE_MACHINE_H

typedef struct {
    char name[80]; // "AMD EPYC"; "unknown" where the system does not tell
} Processor;

// The name that Linux gives in /proc/cpuinfo.
Processor machine_processor(void);

#endif
