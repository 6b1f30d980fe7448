// small_source: a header and a source file with definitions of every kind.
#ifndef TESTS_SMALL_SOURCE_H
#define TESTS_SMALL_SOURCE_H

static const char header[] = //
    "// neuron: one unit.\n"
    "#ifndef NN_NEURON_H\n"
    "#define NN_NEURON_H\n"
    "\n"
    "// z = w.x + b.\n"
    "double neuron_sum(const double *w, const double *x);\n"
    "\n"
    "// a = f(z).\n"
    "double neuron_output(double z);\n"
    "#endif\n";

static const char source[] = //
    "#include \"nn/neuron.h\"\n"
    "\n"
    "#define STEPS 3 // of them\n"
    "\n"
    "typedef struct {\n"
    "    double bias; // \"}\" is no brace here\n"
    "} Unit;\n"
    "\n"
    "// Of the whole file, not of the line below.\n"
    "\n"
    "enum { LEAST = 1, MOST = 9 };\n"
    "static const double table[] = {1, 2};\n"
    "static double later(double z);\n"
    "\n"
    "// Not its comment: a blank line follows.\n"
    "\n"
    "// Adds up.\n"
    "// Two lines.\n"
    "double neuron_sum(const double *w, const double *x)\n"
    "{\n"
    "    double z = 0;\n"
    "    // [dot]\n"
    "    for (int i = 0; i < STEPS; i++)\n"
    "        z += w[i] * x[i]; /* { */\n"
    "    // [/dot]\n"
    "    return later(z);\n"
    "}\n"
    "\n"
    "static double later(double z)\n"
    "{\n"
    "    return '}' + z;\n"
    "}\n";

#endif
