#pragma once

#include <string>

namespace ac {

/// Prints what a card would repair or leave out of an article's file, each with its JSON path; the exit status.
int checkArticle(const std::string& file);

}  // namespace ac
