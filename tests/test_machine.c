// machine: a processor has a name, of one line.
#include "harness.h"

#include <string.h>

#include "base/machine.h"

TEST(the_processor_has_a_name_of_one_line)
{
    Processor it = machine_processor();
    CU_ASSERT(strlen(it.name) > 0);
    CU_ASSERT_PTR_NULL(strchr(it.name, '\n'));
    CU_ASSERT_STRING_EQUAL(machine_processor().name, it.name);
}

TESTS_MAIN("machine")
