#if canImport(Glibc)
  import CAllocator
#endif

/// How the C library's allocator asks the system for memory.
///
/// Left to itself, glibc lets the heap of a worker thread grow page by page, and maps and unmaps every array of some size:
/// a third of a short run would go by in the kernel. Pages that are not touched cost nothing.
enum MemoryHabits {
  static func settle() {
    #if canImport(Glibc)
      mallopt(M_TOP_PAD, 16 << 20)
      mallopt(M_MMAP_THRESHOLD, 8 << 20)
      mallopt(M_TRIM_THRESHOLD, 32 << 20)
    #endif
  }
}
