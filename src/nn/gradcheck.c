#include "nn/gradcheck.h"

#include <math.h>

#include "nn/forward.h"

static double cost_of(const Network *net, Cost cost, const double *x,
                      const double *y, Forward *pass)
{
    const double *a = forward(net, x, pass);
    return cost_value(cost, a, y, network_outputs(net));
}

static double slope(Network *net, Cost cost, const double *x,
                    const double *y, size_t i, double epsilon,
                    Forward *pass)
{
    double *theta = &net->parameters[i];
    double kept = *theta;
    *theta = kept + epsilon;
    double above = cost_of(net, cost, x, y, pass);
    *theta = kept - epsilon;
    double below = cost_of(net, cost, x, y, pass);
    *theta = kept;
    return (above - below) / (2 * epsilon);
}

double gradcheck_slope(Network *net, Cost cost, const double *x,
                       const double *y, size_t i, double epsilon)
{
    Forward *pass = forward_new(net);
    double result = slope(net, cost, x, y, i, epsilon, pass);
    forward_free(pass);
    return result;
}

void gradcheck_numeric(Network *net, Cost cost, const double *x,
                       const double *y, double epsilon, Network *numeric)
{
    Forward *pass = forward_new(net);
    for (size_t i = 0; i < net->parameter_count; i++)
        numeric->parameters[i] =
            slope(net, cost, x, y, i, epsilon, pass);
    forward_free(pass);
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
        double ratio =
            off == 0 ? 0 : off / (absolute + relative * fabs(n));
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
