#include "nn/gradcheck.h"

#include <math.h>

#include "nn/forward.h"

static double cost_of(const Network *net, Cost cost, Example example)
{
    Forward *pass = forward_new(net);
    const double *a = forward(net, example.x, pass);
    double value = cost_value(cost, a, example.y, network_outputs(net));
    forward_free(pass);
    return value;
}

double gradcheck_slope(Network *net, Cost cost, Example example, size_t i,
                       double epsilon)
{
    double *theta = &net->parameters[i];
    double kept = *theta;
    *theta = kept + epsilon;
    double above = cost_of(net, cost, example);
    *theta = kept - epsilon;
    double below = cost_of(net, cost, example);
    *theta = kept;
    return (above - below) / (2 * epsilon);
}

void gradcheck_numeric(Network *net, Cost cost, Example example,
                       double epsilon, Network *numeric)
{
    for (size_t i = 0; i < net->parameter_count; i++)
        numeric->parameters[i] =
            gradcheck_slope(net, cost, example, i, epsilon);
}

GradcheckReport gradcheck_compare(const Network *analytic,
                                  const Network *numeric, double absolute,
                                  double relative)
{
    GradcheckReport report = {0};
    double largest = -1;
    for (size_t i = 0; i < analytic->parameter_count; i++) {
        double a = analytic->parameters[i];
        double n = numeric->parameters[i];
        double off = fabs(a - n);
        double ratio = off == 0 ? 0 : off / (absolute + relative * fabs(n));
        if (!(ratio <= 1)) // NaN counts as wrong
            report.wrong++;
        if (isnan(ratio) || ratio > largest) {
            largest = isnan(ratio) ? HUGE_VAL : ratio;
            report.worst = i;
            report.analytic = a;
            report.numeric = n;
        }
    }
    return report;
}
