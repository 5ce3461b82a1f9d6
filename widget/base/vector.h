#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

namespace ac {

/// What grows every Vector of elements that may be moved as bytes: one function in place of one for each type of
/// element. Returns the memory, which holds `capacity` elements from then on; ends the program when there is none, as
/// std::vector without exceptions does.
void* growBytes(void* memory, size_t elementBytes, size_t needed, size_t& capacity);

/// Whether elements of T may be moved to another place as bytes, without a constructor or destructor being run. So may
/// all that libc++ has and the core keeps in vectors; libstdc++'s strings point into themselves.
#ifdef _LIBCPP_VERSION
template <class T>
inline constexpr bool kMovesAsBytes = true;
#else
template <class T>
inline constexpr bool kMovesAsBytes = std::is_trivially_copyable_v<T>;
#endif

/// A sequence like std::vector, of the same meaning. It is here for the module's size: growth is one function for all
/// types of elements, which is 7,400 bytes of the download (brotli -11) less. Elements need no more alignment than
/// malloc() gives.
template <class T>
class Vector {
 public:
  using value_type = T;
  using size_type = size_t;
  using difference_type = ptrdiff_t;
  using reference = T&;
  using const_reference = const T&;
  using iterator = T*;
  using const_iterator = const T*;
  using reverse_iterator = std::reverse_iterator<iterator>;
  using const_reverse_iterator = std::reverse_iterator<const_iterator>;

  Vector() = default;
  explicit Vector(size_t count) { resize(count); }
  Vector(size_t count, const T& value) { resize(count, value); }
  Vector(std::initializer_list<T> values) { append(values.begin(), values.end()); }
  template <std::input_iterator Iterator>
  Vector(Iterator first, Iterator last) {
    append(first, last);
  }
  Vector(const Vector& other) { append(other.begin(), other.end()); }
  Vector(Vector&& other) noexcept { swap(other); }
  ~Vector() {
    clear();
    std::free(data_);
  }
  Vector& operator=(const Vector& other) {
    if (this != &other) assign(other.begin(), other.end());
    return *this;
  }
  Vector& operator=(Vector&& other) noexcept {
    Vector taken(std::move(other));
    swap(taken);
    return *this;
  }
  Vector& operator=(std::initializer_list<T> values) {
    assign(values.begin(), values.end());
    return *this;
  }

  size_t size() const { return size_; }
  size_t capacity() const { return capacity_; }
  bool empty() const { return size_ == 0; }
  T* data() { return data_; }
  const T* data() const { return data_; }
  T& operator[](size_t index) { return data_[index]; }
  const T& operator[](size_t index) const { return data_[index]; }
  /// Ends the program where there is no such element.
  T& at(size_t index) { return data_[checked(index)]; }
  const T& at(size_t index) const { return data_[checked(index)]; }
  T& front() { return *data_; }
  const T& front() const { return *data_; }
  T& back() { return data_[size_ - 1]; }
  const T& back() const { return data_[size_ - 1]; }
  iterator begin() { return data_; }
  iterator end() { return data_ + size_; }
  const_iterator begin() const { return data_; }
  const_iterator end() const { return data_ + size_; }
  const_iterator cbegin() const { return data_; }
  const_iterator cend() const { return data_ + size_; }
  reverse_iterator rbegin() { return reverse_iterator(end()); }
  reverse_iterator rend() { return reverse_iterator(begin()); }
  const_reverse_iterator rbegin() const { return const_reverse_iterator(end()); }
  const_reverse_iterator rend() const { return const_reverse_iterator(begin()); }

  void reserve(size_t count) {
    if (count > capacity_) grow(count);
  }
  void clear() { truncate(0); }
  void resize(size_t count) {
    if (count < size_) return truncate(count);
    reserve(count);
    std::uninitialized_value_construct_n(data_ + size_, count - size_);
    size_ = count;
  }
  void resize(size_t count, const T& value) {
    if (count < size_) return truncate(count);
    if (count == size_) return;
    const T kept = value;  // It may be an element.
    reserve(count);
    std::uninitialized_fill_n(data_ + size_, count - size_, kept);
    size_ = count;
  }
  void assign(size_t count, const T& value) {
    const T kept = value;
    clear();
    resize(count, kept);
  }
  /// The range is not of this vector.
  template <std::forward_iterator Iterator>
  void assign(Iterator first, Iterator last) {
    clear();
    append(first, last);
  }
  void push_back(const T& value) { emplace_back(value); }
  void push_back(T&& value) { emplace_back(std::move(value)); }
  template <class... Arguments>
  T& emplace_back(Arguments&&... arguments) {
    if (size_ == capacity_) {
      T made(std::forward<Arguments>(arguments)...);  // From elements that are about to move, perhaps.
      grow(size_ + 1);
      return *new (data_ + size_++) T(std::move(made));
    }
    return *new (data_ + size_++) T(std::forward<Arguments>(arguments)...);
  }
  void pop_back() { truncate(size_ - 1); }
  /// The range is not of this vector.
  template <std::forward_iterator Iterator>
  iterator insert(const_iterator place, Iterator first, Iterator last) {
    const size_t at = static_cast<size_t>(place - data_);
    const size_t before = size_;
    append(first, last);
    std::rotate(data_ + at, data_ + before, end());
    return data_ + at;
  }
  iterator insert(const_iterator place, size_t count, const T& value) {
    const size_t at = static_cast<size_t>(place - data_);
    const size_t before = size_;
    resize(size_ + count, value);
    std::rotate(data_ + at, data_ + before, end());
    return data_ + at;
  }
  iterator insert(const_iterator place, std::initializer_list<T> values) {
    return insert(place, values.begin(), values.end());
  }
  iterator insert(const_iterator place, T value) {
    const size_t at = static_cast<size_t>(place - data_);
    emplace_back(std::move(value));
    std::rotate(data_ + at, end() - 1, end());
    return data_ + at;
  }
  iterator erase(const_iterator first, const_iterator last) {
    T* const to = const_cast<T*>(first);
    truncate(static_cast<size_t>(std::move(const_cast<T*>(last), end(), to) - data_));
    return to;
  }
  iterator erase(const_iterator place) { return erase(place, place + 1); }
  void swap(Vector& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
  }

  friend bool operator==(const Vector& a, const Vector& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }
  friend void swap(Vector& a, Vector& b) noexcept { a.swap(b); }

 private:
  size_t checked(size_t index) const {
    if (index >= size_) std::abort();
    return index;
  }
  template <class Iterator>
  void append(Iterator first, Iterator last) {
    if constexpr (std::forward_iterator<Iterator>) {
      const auto count = static_cast<size_t>(std::distance(first, last));
      reserve(size_ + count);
      std::uninitialized_copy(first, last, data_ + size_);
      size_ += count;
    } else {
      for (; first != last; ++first) emplace_back(static_cast<T>(*first));
    }
  }
  void truncate(size_t count) {
    if constexpr (!std::is_trivially_destructible_v<T>) std::destroy(data_ + count, data_ + size_);
    size_ = count;
  }
  void grow(size_t needed) {
    static_assert(alignof(T) <= alignof(std::max_align_t));
    if constexpr (kMovesAsBytes<T>) {
      data_ = static_cast<T*>(growBytes(data_, sizeof(T), needed, capacity_));
    } else {
      size_t capacity = capacity_;
      T* const data = static_cast<T*>(growBytes(nullptr, sizeof(T), needed, capacity));
      std::uninitialized_move_n(data_, size_, data);
      std::destroy_n(data_, size_);
      std::free(data_);
      data_ = data;
      capacity_ = capacity;
    }
  }

  T* data_ = nullptr;
  size_t size_ = 0;
  size_t capacity_ = 0;
};

/// Takes away the elements for which `matches` is true.
template <class T, class Predicate>
void eraseIf(Vector<T>& values, Predicate matches) {
  values.erase(std::remove_if(values.begin(), values.end(), matches), values.end());
}

}  // namespace ac
