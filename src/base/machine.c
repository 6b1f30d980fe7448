#include "base/machine.h"

#include <stdio.h>

Processor machine_processor(void)
{
    char line[200];
    Processor it = {"unknown"};
    FILE *info = fopen("/proc/cpuinfo", "r");
    if (info == NULL)
        return it;
    while (fgets(line, sizeof line, info) != NULL)
        if (sscanf(line, "model name : %79[^\n]", it.name) == 1)
            break;
    fclose(info);
    return it;
}
