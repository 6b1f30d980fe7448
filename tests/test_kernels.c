#include "harness.h"

#include <stdlib.h>

#include "engine/kernels.h"

TEST(plain_is_always_there) {
    const Kernels *plain = kernels_named("plain");
    CU_ASSERT_PTR_NOT_NULL_FATAL(plain);
    CU_ASSERT_STRING_EQUAL(plain->name, "plain");
    CU_ASSERT_PTR_NOT_NULL(kernels_named(NULL));
    CU_ASSERT_PTR_NULL(kernels_named("mmx"));
}

TEST(the_environment_chooses) {
    const Kernels *kernels = NULL;
    Error error;
    setenv("ENGINE_ISA", "plain", 1);
    CU_ASSERT(kernels_choose(&kernels, &error));
    CU_ASSERT_PTR_EQUAL(kernels, kernels_named("plain"));
    setenv("ENGINE_ISA", "abacus", 1);
    CU_ASSERT(!kernels_choose(&kernels, &error));
    ASSERT_CONTAINS(error.text, "ENGINE_ISA=abacus");
    unsetenv("ENGINE_ISA");
    CU_ASSERT(kernels_choose(&kernels, &error));
    CU_ASSERT_PTR_EQUAL(kernels, kernels_named(NULL));
}

TESTS_MAIN("kernels")
