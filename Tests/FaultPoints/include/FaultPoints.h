/* Nothing to include: the library is preloaded (LD_PRELOAD) and told by the environment what to do.
   FaultPoints.c says how. */
