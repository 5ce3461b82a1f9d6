#include "theme/color_space.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace ac {

namespace {

using Matrix = double[3][3];

constexpr std::string_view kNames[] = {"srgb",         "srgb-linear", "hsl",     "hwb",        "lab",
                                       "lch",          "oklab",       "oklch",   "display-p3", "a98-rgb",
                                       "prophoto-rgb", "rec2020",     "xyz-d65", "xyz-d50"};

constexpr Matrix kP3ToXyz = {{0.4865709486482162, 0.26566769316909306, 0.1982172852343625},
                             {0.2289745640697488, 0.6917385218365064, 0.079286914093745},
                             {0.0, 0.04511338185890264, 1.043944368900976}};
constexpr Matrix kA98ToXyz = {{0.5766690429101305, 0.1855582379065463, 0.1882286462349947},
                              {0.29734497525053605, 0.6273635662554661, 0.07529145849399788},
                              {0.02703136138641234, 0.07068885253582723, 0.9913375368376388}};
constexpr Matrix kProphotoToXyzD50 = {{0.7977604896723027, 0.13518583717574031, 0.0313493495815248},
                                      {0.2880711282292934, 0.7118432178101014, 0.00008565396060525902},
                                      {0.0, 0.0, 0.8251046025104601}};
constexpr Matrix kRec2020ToXyz = {{0.6369580483012914, 0.14461690358620832, 0.1688809751641721},
                                  {0.2627002120112671, 0.6779980715188708, 0.05930171646986196},
                                  {0.0, 0.028072693049087428, 1.060985057710791}};
constexpr Matrix kD50ToD65 = {{0.9554734527042182, -0.023098536874261423, 0.0632593086610217},
                              {-0.028369706963208136, 1.0099954580058226, 0.021041398966943008},
                              {0.012314001688319899, -0.020507696433477912, 1.3303659366080753}};
constexpr Matrix kXyzToSrgb = {{3.2409699419045226, -1.537383177570094, -0.4986107602930034},
                               {-0.9692436362808796, 1.8759675015077202, 0.04155505740717559},
                               {0.05563007969699366, -0.20397695888897652, 1.0569715142428786}};
constexpr Matrix kOklabToLms = {{1.0, 0.3963377773761749, 0.2158037573099136},
                                {1.0, -0.1055613458156586, -0.0638541728258133},
                                {1.0, -0.0894841775298119, -1.2914855480194092}};
constexpr Matrix kLmsToSrgb = {{4.0767416360759583, -3.3077115392580629, 0.2309699031821043},
                               {-1.2684379732850315, 2.6097573492876882, -0.3413193760026572},
                               {-0.0041960761386755, -0.7034186179359363, 1.7076146940746119}};
constexpr Matrix kSrgbToLms = {{0.4122214694707629, 0.5363325372617349, 0.0514459932675022},
                               {0.2119034958178251, 0.6806995506452344, 0.1073969535369405},
                               {0.0883024591900564, 0.2817188391361215, 0.6299787016738222}};
constexpr Matrix kLmsToOklab = {{0.2104542683093140, 0.7936177747023054, -0.0040720430116193},
                                {1.9779985324311684, -2.4285922420485799, 0.4505937096174110},
                                {0.0259040424655478, 0.7827717124575296, -0.8086757549230774}};

Components times(const Matrix& matrix, const Components& v) {
  Components out = {};
  for (size_t i = 0; i < 3; ++i) out[i] = matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2];
  return out;
}

double power(double x, int n) {
  double product = 1;
  for (; n > 0; --n) product *= x;
  return product;
}

// The n-th root by Newton's method from above, which falls until it can fall no more.
double root(double x, int n) {
  if (!(x > 0)) return 0;
  double y = std::max(1.0, x);
  for (int i = 0; i < 2000; ++i) {
    const double next = y - (y - x / power(y, n - 1)) / n;
    if (!(next < y)) break;
    y = next;
  }
  return y;
}

double signedly(double x, double (*curve)(double)) {
  return x < 0 ? -curve(-x) : curve(x);
}

Components each(const Components& c, double (*curve)(double)) {
  return {signedly(c[0], curve), signedly(c[1], curve), signedly(c[2], curve)};
}

double srgbToLinear(double c) {
  if (c <= 0.04045) return c / 12.92;
  const double t = (c + 0.055) / 1.055;
  return t * t * power(root(t, 5), 2);
}

double linearToSrgb(double c) {
  return c <= 0.0031308 ? 12.92 * c : 1.055 * power(root(c, 12), 5) - 0.055;
}

double a98ToLinear(double c) {
  return c * c * power(root(c, 256), 51);
}

double prophotoToLinear(double c) {
  return c <= 16.0 / 512 ? c / 16 : c * power(root(c, 5), 4);
}

double rec2020ToLinear(double c) {
  constexpr double kAlpha = 1.09929682680944;
  constexpr double kBeta = 0.018053968510807;
  if (c < kBeta * 4.5) return c / 4.5;
  const double t = (c + kAlpha - 1) / kAlpha;
  return t * t * power(root(t, 9), 2);
}

// Sine of an angle in [0, 90] degrees: its series, far beyond what eight bits show.
double sineOfQuarter(double degrees) {
  const double x = degrees * (3.14159265358979323846 / 180);
  double term = x;
  double sum = x;
  for (int n = 3; n < 25; n += 2) {
    term = -term * x * x / (n * (n - 1));
    sum += term;
  }
  return sum;
}

double turned(double degrees) {
  return degrees - 360 * std::floor(degrees / 360);
}

double sineOf(double degrees) {
  const double d = turned(degrees);
  if (d <= 90) return sineOfQuarter(d);
  if (d <= 180) return sineOfQuarter(180 - d);
  if (d <= 270) return -sineOfQuarter(d - 180);
  return -sineOfQuarter(360 - d);
}

// Lightness, chroma, hue to lightness, a, b.
Components rectangular(const Components& c) {
  return {c[0], c[1] * sineOf(c[2] + 90), c[1] * sineOf(c[2])};
}

Components hslToSrgb(const Components& c) {
  const double saturation = c[1] / 100;
  const double lightness = c[2] / 100;
  const double chroma = saturation * std::min(lightness, 1 - lightness);
  const auto channel = [&](double offset) {
    const double k = turned((offset + c[0] / 30) * 30) / 30;
    return lightness - chroma * std::max(-1.0, std::min({k - 3, 9 - k, 1.0}));
  };
  return {channel(0), channel(8), channel(4)};
}

Components hwbToSrgb(const Components& c) {
  const double white = c[1] / 100;
  const double black = c[2] / 100;
  if (white + black >= 1) {
    const double grey = white / (white + black);
    return {grey, grey, grey};
  }
  Components rgb = hslToSrgb({c[0], 100, 50});
  for (double& channel : rgb) channel = channel * (1 - white - black) + white;
  return rgb;
}

Components labToXyzD50(const Components& lab) {
  constexpr double kKappa = 24389.0 / 27;
  constexpr double kEpsilon = 216.0 / 24389;
  const double fy = (lab[0] + 16) / 116;
  const double fx = lab[1] / 500 + fy;
  const double fz = fy - lab[2] / 200;
  const auto inverse = [](double f) { return f * f * f > kEpsilon ? f * f * f : (116 * f - 16) / kKappa; };
  const double y = lab[0] > kKappa * kEpsilon ? fy * fy * fy : lab[0] / kKappa;
  return {inverse(fx) * 0.9642956764295677, y, inverse(fz) * 0.8251046025104602};
}

Components oklabToLinear(const Components& lab) {
  Components lms = times(kOklabToLms, lab);
  for (double& c : lms) c = c * c * c;
  return times(kLmsToSrgb, lms);
}

double cubeRoot(double x) {
  return root(x, 3);
}

Components linearToOklab(const Components& linear) {
  return times(kLmsToOklab, each(times(kSrgbToLms, linear), cubeRoot));
}

Components toLinearSrgb(ColorSpace space, const Components& c) {
  const auto fromD65 = [](const Components& xyz) { return times(kXyzToSrgb, xyz); };
  const auto fromD50 = [&](const Components& xyz) { return fromD65(times(kD50ToD65, xyz)); };
  switch (space) {
    case ColorSpace::Srgb: return each(c, srgbToLinear);
    case ColorSpace::SrgbLinear: return c;
    case ColorSpace::Hsl: return each(hslToSrgb(c), srgbToLinear);
    case ColorSpace::Hwb: return each(hwbToSrgb(c), srgbToLinear);
    case ColorSpace::Lab: return fromD50(labToXyzD50(c));
    case ColorSpace::Lch: return fromD50(labToXyzD50(rectangular(c)));
    case ColorSpace::Oklab: return oklabToLinear(c);
    case ColorSpace::Oklch: return oklabToLinear(rectangular(c));
    case ColorSpace::DisplayP3: return fromD65(times(kP3ToXyz, each(c, srgbToLinear)));
    case ColorSpace::A98Rgb: return fromD65(times(kA98ToXyz, each(c, a98ToLinear)));
    case ColorSpace::ProphotoRgb: return fromD50(times(kProphotoToXyzD50, each(c, prophotoToLinear)));
    case ColorSpace::Rec2020: return fromD65(times(kRec2020ToXyz, each(c, rec2020ToLinear)));
    case ColorSpace::XyzD65: return fromD65(c);
    case ColorSpace::XyzD50: return fromD50(c);
  }
  return {};
}

bool isInGamut(const Components& linear) {
  constexpr double kTolerance = 1e-6;
  return std::all_of(linear.begin(), linear.end(), [](double c) { return c >= -kTolerance && c <= 1 + kTolerance; });
}

Components clipped(const Components& linear) {
  return {std::clamp(linear[0], 0.0, 1.0), std::clamp(linear[1], 0.0, 1.0), std::clamp(linear[2], 0.0, 1.0)};
}

double distance(const Components& a, const Components& b) {
  double sum = 0;
  for (size_t i = 0; i < 3; ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return std::sqrt(sum);
}

Components mapped(const Components& linear) {
  constexpr double kJustNoticeable = 0.02;
  if (isInGamut(linear)) return clipped(linear);
  const Components lab = linearToOklab(linear);
  if (lab[0] >= 1) return {1, 1, 1};
  if (lab[0] <= 0) return {0, 0, 0};
  Components best = clipped(linear);
  if (distance(linearToOklab(best), lab) < kJustNoticeable) return best;
  double least = 0;
  double most = 1;
  bool leastIsInside = true;
  for (int i = 0; i < 24; ++i) {
    const double share = (least + most) / 2;
    const Components paler = {lab[0], lab[1] * share, lab[2] * share};
    const Components candidate = oklabToLinear(paler);
    if (leastIsInside && isInGamut(candidate)) {
      least = share;
      best = clipped(candidate);
      continue;
    }
    best = clipped(candidate);
    const double seen = distance(linearToOklab(best), paler);
    if (seen >= kJustNoticeable) {
      most = share;
    } else if (kJustNoticeable - seen < 0.0001) {
      break;
    } else {
      leastIsInside = false;
      least = share;
    }
  }
  return best;
}

uint8_t byteOf(double linear) {
  return static_cast<uint8_t>(std::clamp(linearToSrgb(linear), 0.0, 1.0) * 255 + 0.5);
}

}  // namespace

std::optional<ColorSpace> colorSpaceNamed(std::string_view name) {
  const auto found = std::find(std::begin(kNames), std::end(kNames), name);
  if (found == std::end(kNames)) return std::nullopt;
  return static_cast<ColorSpace>(found - std::begin(kNames));
}

Color toSrgb(ColorSpace space, const Components& components) {
  if (space == ColorSpace::Srgb) {
    // Nothing is lost on the way there and back.
    const auto byte = [](double c) { return static_cast<uint8_t>(std::clamp(c, 0.0, 1.0) * 255 + 0.5); };
    const bool inside = std::all_of(components.begin(), components.end(), [](double c) { return c >= 0 && c <= 1; });
    if (inside) return {byte(components[0]), byte(components[1]), byte(components[2])};
  }
  const Components linear = mapped(toLinearSrgb(space, components));
  return {byteOf(linear[0]), byteOf(linear[1]), byteOf(linear[2])};
}

Components oklabOf(Color color) {
  return linearToOklab({srgbToLinear(color.r / 255.0), srgbToLinear(color.g / 255.0), srgbToLinear(color.b / 255.0)});
}

double relativeLuminance(Color color) {
  return 0.2126 * srgbToLinear(color.r / 255.0) + 0.7152 * srgbToLinear(color.g / 255.0) +
         0.0722 * srgbToLinear(color.b / 255.0);
}

}  // namespace ac
