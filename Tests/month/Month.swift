@main
struct Month {
  static func main() {}
}
